using System.Text;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/loop.h: makes a block device of a file, asks for its size and takes it apart again.</summary>
internal static class LoopSample
{
    public static string Run()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[1 << 20]);
            using LinuxFile control = LinuxFile.Open("/dev/loop-control", FileAccess.ReadWrite);
            // Requests of loop.h are plain numbers: the header says nothing about arguments, so the program does, once.
            int number = control.Ioctl(new IoctlRequest(Loop.LOOP_CTL_GET_FREE, nameof(Loop.LOOP_CTL_GET_FREE)));
            using LinuxFile device = LinuxFile.Open($"/dev/loop{number}", FileAccess.ReadWrite);
            using LinuxFile file = LinuxFile.Open(path, FileAccess.ReadWrite);

            loop_config config = new() { fd = (uint)file.Descriptor };
            config.info.lo_flags = (uint)Loop.LO_FLAGS_READ_ONLY;
            Encoding.UTF8.GetBytes("uapi sample", config.info.lo_file_name);
            device.Ioctl(Configure, ref config);
            try
            {
                ulong size = 0;
                device.Ioctl(Fs.BLKGETSIZE64.ByReference, ref size);
                loop_info64 info = default;
                device.Ioctl(GetStatus, ref info);
                return $"/dev/loop{number} has {size >> 10} KiB and is {(info.lo_flags & Loop.LO_FLAGS_READ_ONLY) switch { 0 => "writable", _ => "read-only" }}";
            }
            finally
            {
                device.Ioctl(new IoctlRequest(Loop.LOOP_CLR_FD, nameof(Loop.LOOP_CLR_FD)));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IoctlRequest<loop_config> Configure => new(Loop.LOOP_CONFIGURE, nameof(Loop.LOOP_CONFIGURE), IoctlDirection.Write);

    private static IoctlRequest<loop_info64> GetStatus => new(Loop.LOOP_GET_STATUS64, nameof(Loop.LOOP_GET_STATUS64), IoctlDirection.Read);
}
