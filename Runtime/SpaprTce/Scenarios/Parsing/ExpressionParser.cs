namespace Uapi.SpaprTce;

/// <summary>Reads one expression, which is one word of a step.</summary>
/// <remarks>
/// <code>
/// expression = "-"? term (("+" | "-") term)*
/// term       = factor ("*" factor)*
/// factor     = "~"* (number | name)
/// number     = C integer without suffix, then optionally K, M, G or T
/// </code>
/// Loops only, so that a word of tildes is no way to exhaust the stack.
/// </remarks>
internal ref struct ExpressionParser
{
    private readonly ScenarioNames _names;
    private readonly string _text;
    private readonly int _column;
    private int _position;

    private ExpressionParser(ScenarioNames names, string text, int column)
    {
        _names = names;
        _text = text;
        _column = column;
        _position = 0;
    }

    /// <param name="names">The names known at this step.</param>
    /// <param name="text">The whole word.</param>
    /// <param name="column">Where it stands in the line.</param>
    /// <exception cref="StepException">It is no expression, or has an unknown name.</exception>
    public static ScenarioExpression Parse(ScenarioNames names, string text, int column)
    {
        ExpressionParser parser = new(names, text, column);
        return new ScenarioExpression(text, column, parser.Sum());
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    // expression = "-"? term (("+" | "-") term)*
    private ScenarioExpression.Term[] Sum()
    {
        List<ScenarioExpression.Term> terms = [];
        bool negative = Take('-');
        while (true)
        {
            terms.Add(Product(negative));
            if (Take('+'))
                negative = false;
            else if (Take('-'))
                negative = true;
            else if (_position < _text.Length)
                throw Fail($"'{_text.Substring(_position)}' does not belong to the expression: + - * connect numbers and names, without blanks");
            else
                return [.. terms];
        }
    }

    // term = factor ("*" factor)*
    private ScenarioExpression.Term Product(bool negative)
    {
        List<ScenarioExpression.Factor> factors = [];
        do
        {
            factors.Add(Factor());
        }
        while (Take('*'));
        return new ScenarioExpression.Term(negative, [.. factors]);
    }

    // factor = "~"* (number | name)
    private ScenarioExpression.Factor Factor()
    {
        bool complement = false;
        while (Take('~'))
            complement = !complement;
        if (Current is >= '0' and <= '9')
            return new ScenarioExpression.Factor(null, Number(), complement);
        if (!ScenarioNames.IsLetter(Current))
            throw Fail(Current == '\0' ? "the expression ends where a number or a name should be" : $"'{Current}' where a number or a name should be");
        int start = _position;
        while (ScenarioNames.IsLetter(Current) || Current is >= '0' and <= '9')
            _position++;
        string name = _text.Substring(start, _position - start);
        if (!_names.Values.Contains(name))
        {
            _position = start;
            throw Fail($"unknown name '{name}'{_names.SuggestValue(name)}: a name is made by buf, filebuf, let or as=, and PS, WIN1, v1, v2, type1 are there");
        }
        return new ScenarioExpression.Factor(name, 0, complement);
    }

    // number = decimal, 0octal or 0xhexadecimal, as strtoull(…, 0) reads it, then optionally K, M, G or T
    private ulong Number()
    {
        int start = _position;
        uint radix = 10;
        if (Take('0'))
        {
            radix = 8;
            if (Current is 'x' or 'X')
            {
                _position++;
                radix = 16;
                if (Digit(Current) >= 16)
                    throw Fail("0x needs hexadecimal digits behind it");
            }
        }
        ulong value = 0;
        for (uint digit; (digit = Digit(Current)) < radix; _position++)
        {
            if (value > (ulong.MaxValue - digit) / radix)
            {
                _position = start;
                throw Fail("the number does not fit into 64 bits");
            }
            value = (value * radix) + digit;
        }
        if (radix == 8 && Current is '8' or '9')
            throw Fail($"a number that begins with 0 is octal, as in C, and has no digit {Current}");
        int shift = Current switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 };
        if (shift != 0)
            _position++;
        return value << shift;
    }

    private static uint Digit(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
        >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };

    private bool Take(char c)
    {
        if (Current != c || _position >= _text.Length)
            return false;
        _position++;
        return true;
    }

    private readonly StepException Fail(string text) => new(_column + _position, text);
}
