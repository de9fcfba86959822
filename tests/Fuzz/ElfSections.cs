using System.Buffers.Binary;
using System.Text;

namespace Uapi.Fuzz;

/// <summary>The bytes of an object file's sections, of either class and byte order (System V ABI, chapter 4).</summary>
internal static class ElfSections
{
    /// <summary>The section of a name, or null.</summary>
    public static byte[]? Read(byte[] file, string name)
    {
        bool is64 = file[4] == 2;
        bool isBig = file[5] == 2;
        long headers = is64 ? Word(0x28, 8) : Word(0x20, 4);
        int entry = (int)Word(is64 ? 0x3a : 0x2e, 2);
        int count = (int)Word(is64 ? 0x3c : 0x30, 2);
        int names = (int)Word(is64 ? 0x3e : 0x32, 2);
        long namesOffset = Range(headers + ((long)names * entry)).Offset;
        for (int i = 0; i < count; i++)
        {
            long header = headers + ((long)i * entry);
            long text = namesOffset + Word(header, 4);
            int end = Array.IndexOf(file, (byte)0, (int)text);
            if (Encoding.ASCII.GetString(file, (int)text, end - (int)text) != name)
                continue;
            (long offset, long size) = Range(header);
            return file[(int)offset..(int)(offset + size)];
        }
        return null;

        (long Offset, long Size) Range(long header) =>
            is64 ? (Word(header + 0x18, 8), Word(header + 0x20, 8)) : (Word(header + 0x10, 4), Word(header + 0x14, 4));

        long Word(long offset, int size)
        {
            ReadOnlySpan<byte> bytes = file.AsSpan((int)offset, size);
            return size switch
            {
                2 => isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
                4 => isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
                _ => isBig ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes),
            };
        }
    }
}
