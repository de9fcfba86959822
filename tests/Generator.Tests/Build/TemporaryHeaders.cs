namespace Uapi.Tests.Build;

/// <summary>A directory with headers that is gone after the test.</summary>
internal sealed class TemporaryHeaders : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("uapi-headers");

    public string Path => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(_directory.FullName, name);
}
