// Calls of everyday drivers, each a page of code to copy: dotnet run --project samples/LinuxCalls [NAME...]
// Every sample says what it did in one line, or what is missing on this machine.

#if NO_KERNEL_HEADERS
Console.WriteLine("The kernel's headers are not installed (package linux-libc-dev), so there is nothing to run.");
return 0;
#else
using Uapi.Ioctl;
using Uapi.Samples.LinuxCalls;

(string Name, Func<string> Run)[] samples =
[
    ("files", FilesSample.Run),
    ("input", InputSample.Run),
    ("kvm", KvmSample.Run),
    ("loop", LoopSample.Run),
    ("perf", PerfSample.Run),
    ("seccomp", SeccompSample.Run),
    ("tun", TunSample.Run),
];
int failed = 0;
foreach ((string name, Func<string> run) in samples)
{
    if (args.Length > 0 && !args.Contains(name))
        continue;
    try
    {
        Console.WriteLine($"{name}: {run()}");
    }
    catch (ErrnoException refusal) when (refusal.Errno is Errno.ENOENT or Errno.EACCES or Errno.EPERM or Errno.ENODEV or Errno.ENXIO or Errno.ENOSYS)
    {
        Console.WriteLine($"{name}: not possible here: {refusal.Message}");
    }
    catch (Exception exception) when (exception is IOException or InvalidOperationException)
    {
        Console.WriteLine($"{name}: failed: {exception.Message}");
        failed++;
    }
}
return failed;
#endif
