using System.Text;
using Uapi.SpaprTce;

namespace Uapi.Tool.Replay;

/// <summary>A scenario's file.</summary>
/// <param name="Path">As it was typed.</param>
/// <param name="Scenario">What it says, or null if it cannot be read.</param>
internal sealed record ScenarioText(string Path, Scenario? Scenario)
{
    // A million lines of the usual length.
    private const long LargestFile = 64 << 20;

    /// <summary>Reads the files, and tells of everything that is wrong in any of them: no scenario runs before all of them can.</summary>
    /// <exception cref="UsageException">A file is missing or much too large.</exception>
    public static List<ScenarioText> ReadAll(CommandContext context, IEnumerable<string> paths)
    {
        List<(string Path, string Text)> texts = [.. paths.Select(path => (path, Read(path)))];
        List<ScenarioText> scenarios = [];
        foreach ((string path, string text) in texts)
        {
            Scenario? scenario = Scenario.TryParse(text, out IReadOnlyList<ScenarioMessage> messages);
            Tell(context, path, messages);
            scenarios.Add(new ScenarioText(path, scenario));
        }
        return scenarios;
    }

    /// <summary>Says what is wrong, as compilers do.</summary>
    public static void Tell(CommandContext context, string path, IReadOnlyList<ScenarioMessage> messages)
    {
        foreach (ScenarioMessage message in messages)
            context.Talk().WriteLine(path + message);
    }

    private static string Read(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a directory");
        if (!File.Exists(path))
            throw new UsageException($"{path}: no such file");
        if (new FileInfo(path).Length > LargestFile)
            throw new UsageException($"{path} is larger than any scenario");
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Only comments can hold such letters.
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
