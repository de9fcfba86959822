namespace Uapi.SpaprTce;

/// <summary>Reads a whole scenario, line by line.</summary>
/// <remarks>
/// A line with an error is left out and the next is read, so that one look shows every error. The limits are those of the program that records scenarios on a
/// real kernel, and a few that keep a hostile file from taking much memory or time.
/// </remarks>
internal sealed class ScenarioParser
{
    internal const int LongestLine = 4094;
    internal const int MostWords = 128;
    internal const int MostLines = 1_000_000;
    internal const int MostErrors = 100;
    internal const int DeepestFork = 64;

    private readonly List<ScenarioMessage> _messages = [];
    private readonly Stack<Frame> _parents = new();
    private Frame _frame = new(null, 1, new ScenarioNames());
    private ScenarioMarks _marks;
    private int _errors;
    private int _refusedForks;
    private int _line;

    /// <returns>The scenario, or null if there is an error among the messages.</returns>
    internal static Scenario? Parse(string text, out IReadOnlyList<ScenarioMessage> messages)
    {
        ScenarioParser parser = new();
        parser.ReadLines(text);
        // A fork without end is only noticed at the end.
        messages = [.. parser._messages.OrderBy(message => message.Line)];
        return parser._errors > 0 ? null : new Scenario(parser._frame.Steps, parser._line, parser._marks, messages);
    }

    private void ReadLines(string text)
    {
        for (int start = 0; start < text.Length && _errors < MostErrors;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            _line++;
            if (_line > MostLines)
            {
                Error(1, $"too many lines: {MostLines} is the most");
                return;
            }
            ReadLine(text.Substring(start, end - start));
            start = end + 1;
        }
        if (_errors >= MostErrors)
        {
            Error(1, "that is enough; the rest was not read");
            return;
        }
        for (; _parents.Count > 0; _frame = _parents.Pop())
        {
            _errors++;
            _messages.Add(new ScenarioMessage(_frame.Fork!.Line, _frame.Column, IsError: true, "fork without endfork"));
        }
    }

    private void ReadLine(string line)
    {
        int carriage = line.IndexOf('\r');
        if (carriage >= 0)
            line = line.Substring(0, carriage);
        if (line.Length > LongestLine)
        {
            Error(LongestLine + 1, $"the line has {line.Length} characters, {LongestLine} is the most");
            return;
        }
        int column = 1;
        while (column <= line.Length && line[column - 1] is ' ' or '\t')
            column++;
        string step = line.Substring(column - 1);
        if (step.Length == 0)
            return;
        if (step[0] == '#')
        {
            if (step.StartsWith("#!", StringComparison.Ordinal))
                ReadMarks(step);
            return;
        }
        for (int i = 0; i < step.Length; i++)
        {
            if (char.IsControl(step[i]) && step[i] != '\t')
            {
                Error(column + i, $"the control character U+{(int)step[i]:X4} is no part of a scenario");
                return;
            }
        }
        ReadStep(new StepReader(new ScenarioSource(_line, step), column, _frame.Names));
    }

    private void ReadMarks(string line)
    {
        foreach (string word in line.Substring(2).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            _marks |= word switch
            {
                "isolate" => ScenarioMarks.Isolate,
                "corrupts" => ScenarioMarks.Corrupts,
                "dma" => ScenarioMarks.Dma,
                _ => ScenarioMarks.None,
            };
        }
    }

    private void ReadStep(StepReader reader)
    {
        try
        {
            if (reader.WordCount > MostWords)
                throw new StepException(reader.EndColumn, $"the step has {reader.WordCount} words, {MostWords} is the most");
            switch (reader.Command.Text)
            {
                case "fork":
                    Fork(reader);
                    break;
                case "endfork":
                    EndFork(reader);
                    break;
                default:
                    ScenarioStep step = StepGrammar.Read(reader, _messages);
                    reader.Define();
                    _frame.Steps.Add(step);
                    break;
            }
            reader.WarnOfRest(_messages);
        }
        catch (StepException exception)
        {
            Error(exception.Column, exception.Message);
            try
            {
                reader.Define();
            }
            catch (StepException)
            {
                // One error a line is enough.
            }
        }
    }

    private void Fork(StepReader reader)
    {
        reader.Usage = "fork";
        if (_parents.Count >= DeepestFork)
        {
            _refusedForks++;
            throw new StepException(reader.Command.Column, $"a fork in a fork, {DeepestFork} deep, is the most");
        }
        _parents.Push(_frame);
        _frame = new Frame(reader.Source, reader.Command.Column, _frame.Names.Copy());
    }

    private void EndFork(StepReader reader)
    {
        reader.Usage = "endfork";
        if (_refusedForks > 0)
        {
            _refusedForks--;
            return;
        }
        if (_parents.Count == 0)
            throw new StepException(reader.Command.Column, "endfork without fork");
        ForkStep step = new(_frame.Fork!, _frame.Steps, _line);
        _frame = _parents.Pop();
        _frame.Steps.Add(step);
    }

    private void Error(int column, string text)
    {
        _errors++;
        _messages.Add(new ScenarioMessage(_line, column, IsError: true, text));
    }

    // The steps of one process.
    private sealed class Frame(ScenarioSource? fork, int column, ScenarioNames names)
    {
        public ScenarioSource? Fork { get; } = fork;

        public int Column { get; } = column;

        public ScenarioNames Names { get; } = names;

        public List<ScenarioStep> Steps { get; } = [];
    }
}
