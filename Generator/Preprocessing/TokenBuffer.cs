using Uapi.Lexing;

namespace Uapi.Preprocessing;

/// <summary>A growing array of tokens that can be reused without giving its memory back.</summary>
internal sealed class TokenBuffer(int capacity = 16)
{
    public Token[] Items = new Token[capacity];
    public int Count;

    public void Add(in Token token)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Math.Max(16, Count * 2));
        Items[Count++] = token;
    }

    public Token[] ToArray() => Items.AsSpan(0, Count).ToArray();
}
