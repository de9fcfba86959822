using System.Globalization;
using Uapi.Model;
using Uapi.Tool.Requests;

namespace Uapi.Tool.Rendering;

/// <summary>Shows ioctl requests as a table: name, number, direction, argument.</summary>
internal static class RequestText
{
    // More columns of numbers than this no longer fit beside the names.
    private const int MaxNumberColumns = 3;

    /// <summary>Writes the table; nothing if there are no requests. Targets that agree on every number share a column.</summary>
    public static void Write(TextReport report, IReadOnlyList<RequestFacts> requests, IReadOnlyList<Target> targets)
    {
        if (requests.Count == 0)
            return;
        report.Gap();
        List<List<Target>> columns = Partition(requests, targets);
        bool inColumns = columns.Count <= MaxNumberColumns;
        if (columns.Count > 1 && inColumns)
        {
            for (int i = 0; i < columns.Count; i++)
                report.Paragraph($"[{i + 1}] {TargetNames.Join(columns[i])}", indent: 2, Tone.Dim);
        }

        string[] numberHeads = !inColumns || columns.Count == 1 ? [">number"] : [.. columns.Select((_, index) => $">[{index + 1}]")];
        TextTable table = new(["requests", .. numberHeads, "direction", "argument"]);
        foreach (RequestFacts request in requests)
        {
            Span[] numbers = inColumns
                ? [.. columns.Select(column => (Span)(request.NumberOn(column[0]) is { } number ? Hex(number) : "-"))]
                : [Hex(request.Groups[0].Number)];
            table.Add([new(request.Name, Tone.Strong), .. numbers, DirectionText(request), request.Argument ?? ""]);
            if (inColumns)
                continue;
            foreach (RequestGroup group in request.Groups)
            {
                if (request.Groups.Count > 1)
                    table.Add("", new Span(Hex(group.Number), Tone.Notice), "", new Span("on " + TargetNames.Join(group.Targets), Tone.Dim));
            }
        }
        table.WriteTo(report, indent: 0);
    }

    /// <summary><c>0x3b64</c>.</summary>
    public static string Hex(uint number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:x}");

    /// <summary>The macro that makes such a number: <c>_IOWR</c>.</summary>
    public static string MacroOf(IoctlDirection direction) => direction switch
    {
        IoctlDirection.Read => "_IOR",
        IoctlDirection.Write => "_IOW",
        IoctlDirection.ReadWrite => "_IOWR",
        _ => "_IO",
    };

    /// <summary>Who reads and writes the argument, seen from the program.</summary>
    public static string DirectionText(RequestFacts request)
    {
        string words = Words(request.Direction);
        return request.Shown.Documented is not null && request.Shown.Direction == IoctlDirection.None && request.Direction != IoctlDirection.None
            ? words + " (by its comment)"
            : words;
    }

    /// <summary>A direction in words.</summary>
    public static string Words(IoctlDirection direction) => direction switch
    {
        IoctlDirection.Read => "read",
        IoctlDirection.Write => "write",
        IoctlDirection.ReadWrite => "read, write",
        _ => "none",
    };

    private static List<List<Target>> Partition(IReadOnlyList<RequestFacts> requests, IReadOnlyList<Target> targets)
    {
        List<(string Key, List<Target> Targets)> columns = [];
        foreach (Target target in targets)
        {
            string key = string.Join(',', requests.Select(request => request.NumberOn(target)));
            int index = columns.FindIndex(column => column.Key == key);
            if (index < 0)
                columns.Add((key, [target]));
            else
                columns[index].Targets.Add(target);
        }
        return [.. columns.Select(column => column.Targets)];
    }
}
