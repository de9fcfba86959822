using Uapi.Tool.Rendering;

namespace Uapi.Tool;

/// <summary>Where a command's words go.</summary>
/// <param name="Out">The result and nothing else.</param>
/// <param name="Error">Everything said to a person on the way.</param>
/// <param name="LazyTerminal">What <paramref name="Out"/> is connected to.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, Lazy<Terminal> LazyTerminal)
{
    /// <summary>What <see cref="Out"/> is connected to.</summary>
    public Terminal Terminal => LazyTerminal.Value;

    /// <summary>For words to a person; what was written to <see cref="Out"/> before comes out before them.</summary>
    public TextWriter Talk()
    {
        Out.Flush();
        return Error;
    }

    /// <summary>Writes UTF-8 text to <see cref="Out"/>, without a detour through UTF-16 when it is a stream of UTF-8.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Out is StreamWriter { Encoding: System.Text.UTF8Encoding } writer)
        {
            writer.Flush();
            writer.BaseStream.Write(utf8);
        }
        else
        {
            Out.Write(System.Text.Encoding.UTF8.GetString(utf8));
        }
    }
}
