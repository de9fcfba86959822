using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Uapi.Text;

namespace Uapi;

/// <summary>The compiler's form of <see cref="HeaderRule"/> and <see cref="HeaderDiagnostic"/>.</summary>
/// <remarks>
/// Rules are stated once, in <see cref="HeaderRules"/>, for the tool and the generator alike. A descriptor's message is only
/// <c>{0}</c>: the text was formatted where the facts were.
/// </remarks>
internal static class DiagnosticDescriptors
{
    /// <summary>The category of all diagnostics.</summary>
    public const string Category = "Uapi";

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> s_descriptors = new(StringComparer.Ordinal);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor For(HeaderRule rule) => s_descriptors.GetOrAdd(
        rule.Id,
        id => new DiagnosticDescriptor(id, rule.Title, "{0}", Category, SeverityOf(rule.Severity), isEnabledByDefault: true));

    /// <summary>The diagnostic for the compiler, at the header's line.</summary>
    public static Diagnostic Create(HeaderDiagnostic diagnostic) => Diagnostic.Create(For(diagnostic.Rule), LocationOf(diagnostic), diagnostic.Message);

    private static DiagnosticSeverity SeverityOf(HeaderSeverity severity) => severity switch
    {
        HeaderSeverity.Error => DiagnosticSeverity.Error,
        HeaderSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Location LocationOf(HeaderDiagnostic diagnostic)
    {
        if (diagnostic.Path.Length == 0 || diagnostic.Line < 1)
            return Location.None;
        LinePosition position = new(diagnostic.Line - 1, Math.Max(0, diagnostic.Column - 1));
        return Location.Create(diagnostic.Path, default, new LinePositionSpan(position, position));
    }
}
