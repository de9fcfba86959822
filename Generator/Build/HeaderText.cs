using Uapi.Model;

namespace Uapi.Build;

/// <summary>A header file of a project's closure: its text and the questions it answers.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
/// <param name="Path">The full path.</param>
/// <param name="Name">The include name the front end calls the file by.</param>
/// <param name="Answers">The searches along the include path that ended at this file.</param>
/// <param name="Roots">The <see cref="HeaderRoot.Id"/> of every item that reads it.</param>
/// <param name="Text">The text, or null if the file is not text.</param>
public sealed record HeaderText(
    string Path, string Name, EquatableArray<HeaderAnswer> Answers, EquatableArray<string> Roots, string? Text);

/// <summary>One search along the include path and the targets for which it ended at the same file.</summary>
/// <remarks>
/// Immutable and equal by value: the incremental cache compares it. Only searches along the path are written down: the quoted form looks
/// beside the including file first, and what lies there is known by the paths themselves.
/// </remarks>
/// <param name="Name">The name between the brackets.</param>
/// <param name="Targets">The names of the targets; none means every target of the project.</param>
/// <param name="After">For <c>#include_next</c> the path of the file to continue behind, otherwise empty.</param>
public sealed record HeaderAnswer(string Name, EquatableArray<string> Targets, string After)
{
    /// <summary>Writes answers as the item metadata <c>UapiAnswers</c>: <c>asm/types.h:x86_64|linux/types.h</c>.</summary>
    public static string Encode(IEnumerable<HeaderAnswer> answers) => string.Join("|", answers.Select(answer =>
        MetadataText.Escape(answer.Name)
        + (answer.Targets.Count > 0 ? ":" + MetadataText.Join(',', answer.Targets) : "")
        + (answer.After.Length > 0 ? ">" + MetadataText.Escape(answer.After) : "")));

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static EquatableArray<HeaderAnswer> Decode(string text) =>
        text.Length == 0 ? [] : text.Split('|').Select(DecodeOne).ToEquatableArray();

    // answer = name (":" target ("," target)*)? (">" path)?
    private static HeaderAnswer DecodeOne(string text)
    {
        string after = "";
        int arrow = text.IndexOf('>');
        if (arrow >= 0)
        {
            after = MetadataText.Unescape(text.Substring(arrow + 1));
            text = text.Substring(0, arrow);
        }
        int colon = text.IndexOf(':');
        return colon < 0
            ? new HeaderAnswer(MetadataText.Unescape(text), [], after)
            : new HeaderAnswer(
                MetadataText.Unescape(text.Substring(0, colon)),
                MetadataText.Split(',', text.Substring(colon + 1)).ToEquatableArray(),
                after);
    }
}
