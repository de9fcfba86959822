#pragma warning disable RS1035 // runs in the tool and the MSBuild task, never in the compiler

using System.Text;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>Reads one file as text, whatever it holds.</summary>
internal static class HeaderFile
{
    // More than any limit lets through: what lies behind is never looked at (think of /dev/zero).
    private const int MaxBytes = 64 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Encoding.Latin1 is missing on netstandard2.0.
    private static readonly Encoding Latin1 = Encoding.GetEncoding(28591);

    /// <summary>Reads UTF-8 or, where the bytes are not that, Latin-1, which loses no byte. A file that cannot be read says why (<see cref="SourceFile.Problem"/>).</summary>
    public static SourceFile Read(string fullPath, string display, string includeName)
    {
        try
        {
            byte[] bytes = ReadBytes(fullPath);
            return new SourceFile(includeName, display, Decode(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SourceFile(includeName, display, "") { Problem = exception.Message };
        }
    }

    private static byte[] ReadBytes(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        // One byte more than the file has, so that its end shows without growing.
        byte[] bytes = new byte[(int)Math.Min((stream.CanSeek ? stream.Length : 0) + 1, MaxBytes)];
        int count = 0;
        while (stream.Read(bytes, count, bytes.Length - count) is int read && read > 0)
        {
            count += read;
            if (count == MaxBytes)
                throw new IOException($"it is longer than {MaxBytes >> 20} MiB");
            if (count == bytes.Length)
                Array.Resize(ref bytes, Math.Min(MaxBytes, bytes.Length * 2));
        }
        Array.Resize(ref bytes, count);
        return bytes;
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Latin1.GetString(bytes);
        }
    }
}
