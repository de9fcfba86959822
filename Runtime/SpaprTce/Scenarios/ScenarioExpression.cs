namespace Uapi.SpaprTce;

/// <summary>A 64-bit number written as sums and products of numbers and names: <c>b+2*PS</c>, <c>WIN1+64K</c>, <c>~0</c>.</summary>
/// <remarks>Arithmetic is modulo 2^64, as in C. Names get their value when the step runs, because only then a window has an address.</remarks>
public sealed class ScenarioExpression
{
    private readonly Term[] _terms;

    internal ScenarioExpression(string text, int column, Term[] terms)
    {
        Text = text;
        Column = column;
        _terms = terms;
    }

    /// <summary>The expression as it is written.</summary>
    public string Text { get; }

    /// <summary>The character of the line where it begins, from 1.</summary>
    public int Column { get; }

    /// <summary>A number that stands for itself.</summary>
    internal static ScenarioExpression Constant(ulong value, string text, int column) =>
        new(text, column, [new Term(Negative: false, [new Factor(null, value, Complement: false)])]);

    /// <summary>The value under the given names. Every name that occurs must be there: the parser has seen to it.</summary>
    internal ulong Evaluate(IReadOnlyDictionary<string, ulong> names)
    {
        ulong sum = 0;
        foreach (Term term in _terms)
        {
            ulong product = 1;
            foreach (Factor factor in term.Factors)
            {
                ulong value = factor.Name is null ? factor.Value : names[factor.Name];
                product = unchecked(product * (factor.Complement ? ~value : value));
            }
            sum = unchecked(term.Negative ? sum - product : sum + product);
        }
        return sum;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Factors multiplied, and whether the product is subtracted.</summary>
    internal readonly record struct Term(bool Negative, Factor[] Factors);

    /// <summary>A number, or the value of a name; all its bits inverted after an odd count of <c>~</c>.</summary>
    internal readonly record struct Factor(string? Name, ulong Value, bool Complement);
}
