using System.Reflection;

namespace Uapi.Samples;

/// <summary>Prints; marks what differs between machines.</summary>
internal static class Page
{
    private const int Width = 115;

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

    /// <summary>A line that may be long: it goes on in the next one, a little to the right; a call does between its arguments, prose between words.</summary>
    public static void Wrapped(string text)
    {
        string indent = text[..(text.Length - text.TrimStart().Length)] + "    ";
        while (text.Length > Width)
        {
            int comma = text.StartsWith("ioctl(", StringComparison.Ordinal) || text.Contains('{', StringComparison.Ordinal) ? text.LastIndexOf(", ", Width, StringComparison.Ordinal) + 1 : 0;
            int end = comma > indent.Length ? comma : text.LastIndexOf(' ', Width);
            Line(text[..end]);
            text = indent + text[(end + 1)..];
        }
        Line(text);
    }

    /// <summary>A line that the check of the output passes over.</summary>
    public static void Varying(FormattableString text) => Console.WriteLine("~  " + FormattableString.Invariant(text));
}
