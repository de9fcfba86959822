namespace Uapi.Tool.Rendering;

/// <summary>A stretch of a text, in bytes.</summary>
internal readonly record struct JsonPiece(int Start, int End);

/// <summary>One header's member of layout JSON on several targets: a text, and of which pieces of it each target's member is made.</summary>
internal sealed class HeaderJson(byte[] text, JsonPiece[][] pieces)
{
    /// <summary>Writes a target's member.</summary>
    /// <param name="target">Which of the targets.</param>
    /// <param name="isFirst">Whether no header stands before this one, so that the comma that it begins with is left out.</param>
    /// <param name="write">Takes the bytes.</param>
    public void WriteTo(int target, bool isFirst, Action<ReadOnlyMemory<byte>> write)
    {
        int comma = isFirst ? 1 : 0;
        foreach (JsonPiece piece in pieces[target])
        {
            write(text.AsMemory((piece.Start + comma)..piece.End));
            comma = 0;
        }
    }
}
