namespace Uapi.Text;

/// <summary>How much a diagnostic matters.</summary>
public enum HeaderSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Something was left out; what is there is right.</summary>
    Warning,

    /// <summary>The binding would be wrong or cannot be made.</summary>
    Error,
}

/// <summary>One ID and what it means, for ever. The list is <see cref="HeaderRules"/>.</summary>
/// <param name="Id"><c>UAPI1003</c>; 1xxx preprocessing, 2xxx parsing, 3xxx layout, 4xxx emission.</param>
/// <param name="Severity">The severity it is reported with unless the user says otherwise.</param>
/// <param name="Title">A short noun phrase.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> and so on.</param>
public sealed record HeaderRule(string Id, HeaderSeverity Severity, string Title, string MessageFormat);

/// <summary>A message about a place in a header, independent of any compiler host.</summary>
/// <remarks>Immutable and equal by value: diagnostics travel through the incremental cache.</remarks>
public sealed record HeaderDiagnostic(HeaderRule Rule, string Path, int Line, int Column, string Message)
{
    /// <summary>Makes the diagnostic for an offset of a file, formatting the rule's message.</summary>
    public static HeaderDiagnostic At(SourceFile file, int offset, HeaderRule rule, params object?[] arguments)
    {
        (int line, int column) = file.GetPosition(offset);
        string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, arguments);
        return new HeaderDiagnostic(rule, file.Path, line, column, message);
    }

    /// <summary>The form of compilers and MSBuild: <c>linux/vfio.h(1263,2): error UAPI3004: …</c>.</summary>
    public override string ToString()
    {
        string severity = Rule.Severity switch
        {
            HeaderSeverity.Error => "error",
            HeaderSeverity.Warning => "warning",
            _ => "info",
        };
        return FormattableString.Invariant($"{Path}({Line},{Column}): {severity} {Rule.Id}: {Message}");
    }
}
