#pragma warning disable RS1035 // Part of the MSBuild task.

namespace Uapi.Build;

/// <summary>Finds the line of an item in its project: MSBuild tells a task the file only.</summary>
internal static class ProjectLine
{
    /// <summary>The 1-based line of the first <c>UapiHeader</c> element that includes the header, or 0 if it is made in another way.</summary>
    public static int Find(string project, string header)
    {
        try
        {
            string[] lines = File.ReadAllLines(project);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].Contains("UapiHeader") && lines[i].Contains(header))
                    return i + 1;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The message is worth more than its line.
        }
        return 0;
    }
}
