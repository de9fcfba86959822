using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Uapi.Samples.Tests;

/// <summary>Each sample of samples/LinuxCalls does what its line says, or says what this machine lacks.</summary>
public sealed class LinuxCallsTests
{
    [SkippableTheory]
    [InlineData("files", @"^files: 1 MiB in \d+ extent\(s\), flags (0x[0-9a-f]+|unknown), (cloned without copying|this file system cannot clone \([A-Z]+\))$")]
    [InlineData("input", @"^input: 'uapi sample keyboard' sent key 30, value 1$")]
    [InlineData("kvm", @"^kvm: API version 12; (the guest says 2 \+ 5 = 7|the program is for x86-64)$")]
    [InlineData("loop", @"^loop: /dev/loop\d+ has 1024 KiB and is read-only$")]
    [InlineData("perf", @"^perf: touching 64 pages took page faults, and they were counted$")]
    [InlineData("seccomp", @"^seccomp: system call getpriority was answered with 42 by this program$")]
    [InlineData("tun", @"^tun: features 0x[0-9a-f]+; the interface is called uapi\d+$")]
    public void Sample_DoesWhatItSays(string name, string expected)
    {
        string directory = Directory.CreateTempSubdirectory("uapi-").FullName;
        try
        {
            ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "LinuxCalls.dll"), name])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = directory,
            };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd().TrimEnd();
            process.WaitForExit();

            Skip.If(output.StartsWith("The kernel's headers are not installed", StringComparison.Ordinal), "linux/kvm.h is not installed (package linux-libc-dev)");
            Match missing = Regex.Match(output, "not possible here: (.*)");
            Skip.If(missing.Success, $"a device or right is missing: /dev/, {missing.Groups[1].Value}");
            Assert.Matches(expected, output);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
