#if NET
// Every call into libc has blittable parameters: nothing is left for the runtime to marshal.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
#endif
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Runtime.Tests")]
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Stress")]
