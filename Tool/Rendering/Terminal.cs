namespace Uapi.Tool.Rendering;

/// <summary>What text output may assume about the place it goes to.</summary>
/// <param name="Width">Columns of a line.</param>
/// <param name="HasColor">Whether escape sequences for colour are welcome.</param>
public sealed record Terminal(int Width, bool HasColor)
{
    /// <summary>Columns where the output is no terminal: wide enough for every table of the tool, and the same on every machine.</summary>
    public const int DefaultWidth = 100;

    /// <summary>A file, a pipe or a test.</summary>
    public static Terminal None { get; } = new(DefaultWidth, HasColor: false);

    /// <summary>Whatever standard output is.</summary>
    /// <remarks>Made when first asked for: finding out loads the terminal's description, which JSON output never needs.</remarks>
    public static Lazy<Terminal> Current { get; } = new(Detect);

    private static Terminal Detect()
    {
        if (Console.IsOutputRedirected)
            return None;
        int width = DefaultWidth;
        try
        {
            width = Console.WindowWidth;
        }
        catch (IOException)
        {
            // A terminal that does not say how wide it is.
        }
        // https://no-color.org: set and not empty means no colour; TERM=dumb cannot show it.
        bool refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        return new Terminal(width > 0 ? width : DefaultWidth, HasColor: !refused);
    }
}
