using System.Text;
using Uapi.Model;

namespace Uapi.Emit;

public static partial class SupportTypes
{
    // enum UapiTarget and class UapiProcess, made from the table of targets so that both never disagree.
    private static string Process()
    {
        StringBuilder members = new();
        StringBuilder cases = new();
        foreach (Target target in Targets.All)
        {
            members.Append("\n\n    /// <summary>").Append(target.Name).Append(".</summary>\n    ").Append(target.Identifier).Append(',');
            string names = string.Join(" or ", MachineNames(target).Select(name => '"' + name + '"'));
            string order = target.ByteOrder == ByteOrder.Little ? "true" : "false";
            cases.Append($"\n        ({names}, {target.PointerSize}, {order}) => UapiTarget.{target.Identifier},");
        }
        return ProcessTemplate.Replace("/*members*/", members.ToString()).Replace("/*cases*/", cases.ToString());
    }

    // What uname and .NET call the machine. Triplets and runtime identifiers among the aliases name no machine.
    private static IEnumerable<string> MachineNames(Target target) =>
        new[] { target.Name }.Concat(target.Aliases).Concat(target.Machines).Where(name => !name.Contains("linux-")).Distinct();

    private const string ProcessTemplate =
        """
        /// <summary>The architectures and ABIs that bindings know.</summary>
        public enum UapiTarget
        {
            /// <summary>None of the others.</summary>
            Unknown,/*members*/
        }

        /// <summary>Which target the running process is. Bindings that differ between targets ask here.</summary>
        public static class UapiProcess
        {
            /// <summary>The target of this process.</summary>
            public static UapiTarget Target { get; } = Identify(MachineName(), IntPtr.Size, BitConverter.IsLittleEndian);

            /// <summary>The exception for a member that has no value on this process, because its target was not chosen.</summary>
            /// <param name="member">The member that was asked for.</param>
            /// <param name="chosen">The targets it has a value on.</param>
            public static PlatformNotSupportedException NotChosen(string member, string chosen) =>
                new("'" + member + "' has no value on this process's target (" + Target + "); it was generated for " + chosen
                    + ". Add the target to the property UapiTargets of the project that has the bindings.");

            /// <summary>The target of a process.</summary>
            /// <param name="machine">What <c>uname</c> or .NET calls the machine, lower case. A 64-bit kernel also runs 32-bit processes.</param>
            /// <param name="pointerSize">Bytes of a pointer.</param>
            /// <param name="isLittleEndian">Whether integers start with their least significant byte.</param>
            public static UapiTarget Identify(string machine, int pointerSize, bool isLittleEndian) => (machine, pointerSize, isLittleEndian) switch
            {/*cases*/
                _ => UapiTarget.Unknown,
            };

            private static string MachineName()
            {
                // Mono calls POWER something else, so there the kernel is asked.
                if (Type.GetType("Mono.Runtime") is not null && KernelMachineName() is { Length: > 0 } name)
                    return name;
                return RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
            }

            // struct utsname: six texts of 65 bytes, the fifth is the machine.
            private static string? KernelMachineName()
            {
                const int FieldLength = 65;
                IntPtr names = Marshal.AllocHGlobal(FieldLength * 6);
                try
                {
                    if (uname(names) != 0)
                        return null;
                    byte[] machine = new byte[FieldLength];
                    Marshal.Copy(IntPtr.Add(names, FieldLength * 4), machine, 0, FieldLength);
                    return NativeText.Read(machine);
                }
                catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
                {
                    return null;
                }
                finally
                {
                    Marshal.FreeHGlobal(names);
                }
            }

            [DllImport("libc")]
            [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
            private static extern int uname(IntPtr names);
        }
        """;
}
