using System.Reflection;

namespace Uapi.Samples;

/// <summary>Prints; marks what differs between machines.</summary>
internal static class Page
{
    private static int _headings;

    /// <summary>Where the build found <c>linux/random.h</c>, see QuickStart.csproj.</summary>
    public static string RandomHeader { get; } = typeof(Page).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(RandomHeader)).Value!;

    public static void Heading(string text)
    {
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{++_headings}. {text}"));
        Console.WriteLine();
    }

    public static void Line(string text) => Console.WriteLine(text.Length == 0 ? "" : "   " + text);

    /// <summary>A line that the check of the output passes over.</summary>
    public static void Varying(FormattableString text) => Console.WriteLine("~  " + FormattableString.Invariant(text));
}
