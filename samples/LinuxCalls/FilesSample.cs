using Uapi.Ioctl;
using Uapi.Marshalling;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/fs.h and linux/fiemap.h: where a file lies on its disk, its flags, and a copy that shares its blocks.</summary>
internal static class FilesSample
{
    public static string Run()
    {
        string path = Path.Combine(Environment.CurrentDirectory, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, new byte[1 << 20]);
            return $"1 MiB in {Extents(path)} extent(s), flags {Flags(path)}, {Clone(path, path + ".copy")}";
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".copy");
        }
    }

    // A structure with an array behind it: the caller's buffer is the structure, and nothing is copied.
    private static uint Extents(string path)
    {
        using LinuxFile file = LinuxFile.Open(path);
        Span<byte> buffer = stackalloc byte[FlexibleRecord<fiemap, fiemap_extent>.Size(fiemap.Layout.fm_extents_offset, 32)];
        FlexibleRecord<fiemap, fiemap_extent> map = new(buffer, fiemap.Layout.fm_extents_offset);
        map.Header.fm_length = ulong.MaxValue;
        map.Header.fm_flags = Fiemap.FIEMAP_FLAG_SYNC;
        map.Header.fm_extent_count = (uint)map.Elements.Length;
        if (file.TryIoctl(Fs.FS_IOC_FIEMAP, buffer).Errno is Errno.EOPNOTSUPP or Errno.ENOTTY)
            return 0; // tmpfs has no disk
        return map.Header.fm_mapped_extents;
    }

    // The header says long, the kernel reads and writes an int: As says what is true.
    private static string Flags(string path)
    {
        using LinuxFile file = LinuxFile.Open(path);
        int flags = 0;
        return file.TryIoctl(Fs.FS_IOC_GETFLAGS.As<int>(), ref flags).IsSuccess ? $"0x{flags:x}" : "unknown";
    }

    // An integer that goes by value: the header cannot say so, the caller does.
    private static string Clone(string path, string copy)
    {
        File.WriteAllBytes(copy, []);
        using LinuxFile source = LinuxFile.Open(path);
        using LinuxFile target = LinuxFile.Open(copy, FileAccess.ReadWrite);
        IoctlResult result = target.TryIoctl(Fs.FICLONE.ByValue, source.Descriptor);
        return result.IsSuccess ? "cloned without copying" : $"this file system cannot clone ({result.Errno})";
    }
}
