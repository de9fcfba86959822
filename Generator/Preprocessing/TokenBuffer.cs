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

/// <summary>A large buffer that one reading after the other takes; readings at the same time have one each.</summary>
internal sealed class ScratchBuffer
{
    // 1.5 MB: more than any header needs. What a hostile one needs is not kept.
    private const int MaxKept = 1 << 16;

    private TokenBuffer? _spare;

    public TokenBuffer Rent()
    {
        TokenBuffer buffer = Interlocked.Exchange(ref _spare, null) ?? new TokenBuffer(1024);
        buffer.Count = 0;
        return buffer;
    }

    public void Return(TokenBuffer buffer)
    {
        if (buffer.Items.Length <= MaxKept)
            _spare = buffer;
    }
}
