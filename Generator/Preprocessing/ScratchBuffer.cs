namespace Uapi.Preprocessing;

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
