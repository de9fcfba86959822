using Uapi.Text;

namespace Uapi.Parsing;

/// <summary>Leaves a declaration or expression that cannot be parsed; caught where the parser finds its feet again.</summary>
internal sealed class SyntaxException(HeaderRule rule, Position position, params object?[] arguments) : Exception
{
    public HeaderRule Rule { get; } = rule;

    public Position Position { get; } = position;

    public object?[] Arguments { get; } = arguments;

    /// <summary>The rule's message with its arguments.</summary>
    public override string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments);
}
