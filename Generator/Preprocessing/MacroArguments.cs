using Uapi.Lexing;

namespace Uapi.Preprocessing;

/// <summary>The arguments of one macro call, as written and, once asked for, expanded.</summary>
internal sealed class MacroArguments
{
    private readonly TokenBuffer _tokens = new();
    private readonly List<int> _starts = [];
    private readonly List<Token[]?> _expanded = [];

    public int Count => _starts.Count;

    /// <summary>Whether the variable arguments were left out altogether, not merely empty: then GNU's <c>, ## args</c> swallows the comma.</summary>
    public bool VariableOmitted { get; set; }

    public void Clear()
    {
        VariableOmitted = false;
        _tokens.Count = 0;
        _starts.Clear();
        _expanded.Clear();
    }

    /// <summary>Begins the next argument.</summary>
    public void Begin()
    {
        _starts.Add(_tokens.Count);
        _expanded.Add(null);
    }

    public void Add(in Token token)
    {
        // Inside a call a line end is a blank like any other.
        if (token.IsAtLineStart)
            _tokens.Add(token with { Flags = (token.Flags & TokenFlags.Barred) | TokenFlags.LeadingSpace });
        else
            _tokens.Add(token);
    }

    public int Length(int index) => End(index) - _starts[index];

    public ReadOnlySpan<Token> Raw(int index) => _tokens.Items.AsSpan(_starts[index], Length(index));

    public Token[]? Expanded(int index) => _expanded[index];

    public void SetExpanded(int index, Token[] tokens) => _expanded[index] = tokens;

    /// <summary>The tokens as written, with the array they stand in.</summary>
    public (Token[] Items, int Start, int End) Slice(int index) => (_tokens.Items, _starts[index], End(index));

    private int End(int index) => index + 1 < _starts.Count ? _starts[index + 1] : _tokens.Count;
}
