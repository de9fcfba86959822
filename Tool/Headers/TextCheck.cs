namespace Uapi.Tool.Headers;

/// <summary>Tells text from a file that was named by mistake (an object file, an image).</summary>
internal static class TextCheck
{
    private const int Examined = 8192;

    /// <summary>
    /// Whether this may be text. A header with a stray control character or a Latin-1 letter is: the front end points at such a
    /// character. When more than one in six is a control character, it is not.
    /// </summary>
    public static bool IsText(string content)
    {
        ReadOnlySpan<char> beginning = content.AsSpan(0, Math.Min(content.Length, Examined));
        int strange = 0;
        foreach (char c in beginning)
        {
            // Bytes that are no UTF-8 arrive as Latin-1, where 0x80 to 0x9f are control characters too.
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\v' or '\f' or '\r'))
                strange++;
        }
        return strange * 6 <= beginning.Length;
    }
}
