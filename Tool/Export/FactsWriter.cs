using System.Text;
using Uapi.Lexing;

namespace Uapi.Tool.Export;

/// <summary>Lays tokens out: a member, enumerator or directive per line, indented by its braces, one blank where there was any.</summary>
internal sealed class FactsWriter
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _depth;
    private bool _isBlockEnd;

    /// <summary>Writes a line of its own.</summary>
    public void Line(string line)
    {
        EndLine();
        _text.Append(line).Append('\n');
    }

    /// <summary>Writes a directive; its tokens stand behind the <c>#</c>.</summary>
    public void Directive(ReadOnlySpan<Token> tokens)
    {
        EndLine();
        _text.Append('#');
        for (int i = 0; i < tokens.Length; i++)
        {
            // The blank behind a macro's name decides whether it takes arguments, so blanks are kept, as one each.
            if (i > 0 && tokens[i].HasLeadingSpace)
                _text.Append(' ');
            _text.Append(tokens[i].Text);
        }
        _text.Append('\n');
    }

    /// <summary>Writes a token behind the others of its line.</summary>
    public void Token(in Token token)
    {
        if (_line.Length > 0 && (token.HasLeadingSpace || token.IsAtLineStart))
            _line.Append(' ');
        _line.Append(token.Text);
    }

    /// <summary>Writes text directly behind the line so far.</summary>
    public void Text(string text) => _line.Append(text);

    /// <summary>Writes an opening brace; what follows is indented, unless it is no part of a declaration.</summary>
    public void Open(in Token brace, bool indents)
    {
        if (_line.Length > 0)
            _line.Append(' ');
        _line.Append(brace.Text);
        EndLine();
        _depth += indents ? 1 : 0;
    }

    /// <summary>Writes a closing brace on a line of its own; when it closed a declaration's block, the rest of that may follow.</summary>
    public void Close(in Token brace, bool indented)
    {
        EndLine();
        _depth -= indented && _depth > 0 ? 1 : 0;
        _line.Append(brace.Text);
        _isBlockEnd = _depth == 0;
        if (!indented)
            EndLine();
    }

    /// <summary>Where the next line will begin.</summary>
    public int Position => _text.Length;

    /// <summary>Takes back every line from a position on.</summary>
    public void TakeBack(int position) => _text.Length = position;

    /// <summary>Ends the line, if anything stands on it.</summary>
    public void EndLine()
    {
        if (_line.Length == 0)
            return;
        _text.Append('\t', _depth).Append(_line).Append('\n');
        _line.Clear();
        if (_isBlockEnd)
            _text.Append('\n');
        _isBlockEnd = false;
    }

    /// <summary>Everything written.</summary>
    public override string ToString() => _text.ToString();
}
