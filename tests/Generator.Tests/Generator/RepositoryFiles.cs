namespace Uapi.Tests.Generator;

/// <summary>The repository that the tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>Its directory.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Toolkit.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("not run from within the repository");
    }
}
