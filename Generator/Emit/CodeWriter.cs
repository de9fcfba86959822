using System.CodeDom.Compiler;
using System.Globalization;

namespace Uapi.Emit;

/// <summary>Writes indented C# with LF line ends, the same under every culture.</summary>
internal sealed class CodeWriter : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IndentedTextWriter _writer;
    private bool _atStart = true;
    private bool _blankWanted;

    public CodeWriter() => _writer = new IndentedTextWriter(_text, "    ") { NewLine = "\n" };

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        if (_blankWanted && !_atStart)
            _writer.WriteLineNoTabs("");
        _blankWanted = false;
        _atStart = false;
        _writer.WriteLine(line);
    }

    /// <summary>Writes the lines of a raw string literal, each indented as the place demands.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length == 0)
                Blank();
            else
                Line(trimmed);
        }
    }

    /// <summary>Asks for one blank line before the next line; asking at the start of a block or twice changes nothing.</summary>
    public void Blank() => _blankWanted = true;

    /// <summary>Writes <c>{</c> and indents.</summary>
    public void Open()
    {
        _blankWanted = false;
        Line("{");
        _writer.Indent++;
        _atStart = true;
    }

    /// <summary>Ends the block of <see cref="Open"/>.</summary>
    public void Close(string end = "}")
    {
        _blankWanted = false;
        _writer.Indent--;
        Line(end);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    public void Dispose()
    {
        _writer.Dispose();
        _text.Dispose();
    }
}
