namespace Uapi.Tool.Diff;

/// <summary>The pages of the rules: <c>docs/abi-diff.md</c>, carried by the tool.</summary>
internal static class Catalogue
{
    /// <summary>Where the page is published.</summary>
    public const string Page = "docs/abi-diff.md";

    private static readonly Lazy<Dictionary<string, string>> Entries = new(Read);

    /// <summary>The entry of a rule in Markdown, its heading left out; empty if there is none.</summary>
    public static string EntryOf(string id) => Entries.Value.GetValueOrDefault(id, "");

    /// <summary>The first sentence of an entry.</summary>
    public static string SummaryOf(string id)
    {
        string entry = EntryOf(id);
        // "ABI **x** · API **y**. What it is."
        int start = entry.IndexOf("**. ", StringComparison.Ordinal);
        if (start < 0)
            return "";
        string text = entry[(start + 4)..].Split('\n')[0];
        int stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? text : text[..(stop + 1)];
    }

    private static Dictionary<string, string> Read()
    {
        using Stream stream = typeof(Catalogue).Assembly.GetManifestResourceStream("abi-diff.md")!;
        using StreamReader reader = new(stream);
        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        string? id = null;
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            bool isHeading = line.StartsWith("##", StringComparison.Ordinal);
            if (isHeading && id is not null)
            {
                entries[id] = string.Join('\n', lines).Trim();
                id = null;
            }
            if (line.StartsWith("#### ", StringComparison.Ordinal))
            {
                id = line[5..].Trim();
                lines.Clear();
            }
            else if (id is not null)
            {
                lines.Add(line);
            }
            else if (line.StartsWith("## What is not seen", StringComparison.Ordinal))
            {
                id = "limits";
                lines.Clear();
            }
        }
        if (id is not null)
            entries[id] = string.Join('\n', lines).Trim();
        return entries;
    }
}
