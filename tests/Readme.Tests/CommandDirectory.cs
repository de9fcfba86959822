namespace Uapi.Readme.Tests;

/// <summary>Where the commands of a page run: a directory with the files that the page shows, and the repository's own beside them.</summary>
internal sealed class CommandDirectory : IDisposable
{
    private const string FileRemark = "file ";

    public CommandDirectory(MarkdownPage page)
    {
        Path = Directory.CreateTempSubdirectory("uapi-page-").FullName;
        foreach (string folder in (string[])["headers", "samples", "tests"])
            Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, folder), System.IO.Path.Combine(MarkdownPage.Root, folder));
        foreach (MarkdownBlock file in page.Blocks.Where(block => block.Test.StartsWith(FileRemark, StringComparison.Ordinal)))
            File.WriteAllText(System.IO.Path.Combine(Path, file.Test[FileRemark.Length..]), file.Text);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
