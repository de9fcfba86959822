namespace Uapi.SpaprTce;

/// <summary>The words of one step, taken one after the other.</summary>
/// <remarks>
/// First come the words that have a place, then <c>name=value</c> options in any order. What nothing asked for is not part of the step: the program that records
/// scenarios ignores it, so it is only warned of.
/// </remarks>
internal sealed class StepReader
{
    private readonly List<Word> _words;
    private readonly bool[] _used;
    private readonly List<(Word Word, bool IsFile)> _definitions = [];
    private int _next = 1;

    internal StepReader(ScenarioSource source, int column, ScenarioNames names)
    {
        Source = source;
        Names = names;
        _words = Split(source.Text, column);
        _used = new bool[_words.Count];
        _used[0] = true;
        EndColumn = column + source.Text.Length;
    }

    internal ScenarioSource Source { get; }

    internal ScenarioNames Names { get; }

    /// <summary>The word that says what kind of step it is.</summary>
    internal Word Command => _words[0];

    internal int WordCount => _words.Count;

    /// <summary>Just behind the line.</summary>
    internal int EndColumn { get; }

    /// <summary>How the step is written, for messages.</summary>
    internal string Usage { get; set; } = "";

    internal bool HasNext => _next < _words.Count;

    /// <summary>The next word.</summary>
    /// <param name="what">What it should be, as the usage calls it.</param>
    /// <exception cref="StepException">There is none.</exception>
    internal Word Next(string what)
    {
        if (!HasNext)
            throw new StepException(EndColumn, $"{what} is missing: {Usage}");
        _used[_next] = true;
        return _words[_next++];
    }

    /// <summary>A file that was named before, or a descriptor's number.</summary>
    internal ScenarioFile File(string what) => File(Next(what));

    /// <inheritdoc cref="File(string)"/>
    internal ScenarioFile File(Word word)
    {
        if (Names.Files.Contains(word.Text))
            return new ScenarioFile(word.Text, 0);
        if (word.Text.Length > 0 && (word.Text[0] is '-' or (>= '0' and <= '9')))
        {
            if (TryReadDescriptor(word.Text, out int number))
                return new ScenarioFile(null, number);
            throw new StepException(word.Column, $"'{word.Text}' is no descriptor: a number of 32 bits, or the name of a file");
        }
        throw new StepException(
            word.Column,
            $"unknown file '{word.Text}'{Names.SuggestFile(word.Text)}: container, group, open, device and dup name files; a descriptor's number will do too");
    }

    /// <summary>A number.</summary>
    internal ScenarioExpression Expression(string what) => Expression(Next(what));

    /// <inheritdoc cref="Expression(string)"/>
    internal ScenarioExpression Expression(Word word) => ExpressionParser.Parse(Names, word.Text, word.Column);

    /// <summary>The value of an option, or null if the step does not have it.</summary>
    internal Word? OptionWord(string name)
    {
        Word? value = null;
        for (int i = _next; i < _words.Count; i++)
        {
            Word word = _words[i];
            // Of two the first counts; the other is left for the warning.
            if (value is null && word.Text.Length > name.Length && word.Text[name.Length] == '=' && word.Text.StartsWith(name, StringComparison.Ordinal))
            {
                _used[i] = true;
                value = new Word(word.Text.Substring(name.Length + 1), word.Column + name.Length + 1);
            }
        }
        return value;
    }

    /// <summary>The number that an option has, or null if the step does not have it.</summary>
    internal ScenarioExpression? Option(string name) => OptionWord(name) is { } word ? Expression(word) : null;

    /// <summary>Whether an option is there that has only one meaning, whatever its value.</summary>
    internal bool Switch(string name, List<ScenarioMessage> warnings)
    {
        if (OptionWord(name) is not { } word)
            return false;
        if (word.Text != "1")
            warnings.Add(new ScenarioMessage(Source.Line, word.Column, IsError: false, $"{name}={word.Text} means the same as {name}=1: to be without it, leave it out"));
        return true;
    }

    /// <summary>A name for a file that this step opens. It exists from the next step on.</summary>
    internal string NewFile(string what)
    {
        Word word = Next(what);
        _definitions.Add((word, IsFile: true));
        return word.Text;
    }

    /// <summary>A name for a number that this step gives. It exists from the next step on.</summary>
    internal string NewValue(Word word)
    {
        _definitions.Add((word, IsFile: false));
        return word.Text;
    }

    /// <summary>Makes the step's names known, also those of a step that has an error, so that one error is not followed by one for each use.</summary>
    internal void Define()
    {
        foreach ((Word word, bool isFile) in _definitions)
        {
            if (isFile)
                Names.DefineFile(word.Text, word.Column);
            else
                Names.DefineValue(word.Text, word.Column);
        }
    }

    /// <summary>Warns of words that nothing asked for; behind <c>#</c> they are a comment.</summary>
    internal void WarnOfRest(List<ScenarioMessage> warnings)
    {
        bool isComment = false;
        for (int i = 1; i < _words.Count; i++)
        {
            Word word = _words[i];
            if (!_used[i])
                isComment |= word.Text[0] == '#';
            if (isComment == _used[i])
            {
                warnings.Add(new ScenarioMessage(Source.Line, word.Column, IsError: false, _used[i]
                    ? $"'{word.Text}' counts although it stands behind #: only whole lines are comments"
                    : $"'{word.Text}' has no meaning here and is ignored: {Usage}"));
            }
        }
    }

    private static List<Word> Split(string text, int column)
    {
        List<Word> words = [];
        for (int end = 0, start; (start = SkipBlanks(text, end)) < text.Length;)
        {
            end = start;
            while (end < text.Length && text[end] is not (' ' or '\t'))
                end++;
            words.Add(new Word(text.Substring(start, end - start), column + start));
        }
        return words;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    // A C integer of any base, possibly negative, that fits into an int.
    private static bool TryReadDescriptor(string text, out int number)
    {
        number = 0;
        bool negative = text[0] == '-';
        int position = negative ? 1 : 0;
        uint radix = 10;
        if (position < text.Length && text[position] == '0')
        {
            bool isHexadecimal = position + 1 < text.Length && text[position + 1] is 'x' or 'X';
            radix = isHexadecimal ? 16u : 8u;
            position += isHexadecimal ? 2 : 0;
        }
        if (position == text.Length)
            return false;
        long value = 0;
        for (; position < text.Length; position++)
        {
            int digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(text[position]));
            if (digit < 0 || digit >= radix)
                return false;
            value = (value * radix) + digit;
            if (value > 1L << 31)
                return false;
        }
        value = negative ? -value : value;
        number = unchecked((int)value);
        return number == value;
    }

    /// <summary>A word and where it begins in the line, from 1.</summary>
    internal readonly record struct Word(string Text, int Column);
}
