using System.Globalization;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Tool.Headers;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Requests;

/// <summary>Looks for requests of one header by number or by name and shows them.</summary>
/// <param name="context">Where the words go.</param>
/// <param name="inputs">How the header is read; its targets are those of a number.</param>
/// <param name="header">The header.</param>
/// <param name="kind">Keep only requests of this kind of file, or null for all.</param>
internal sealed class RequestSearch(CommandContext context, ReadingInputs inputs, string header, string? kind)
{
    private const int MaxSuggestions = 6;

    private readonly TextReport _report = new(context.Out, context.Terminal);
    private readonly DiagnosticTalk _talk = new(Targets.All);

    /// <summary>Takes a number apart on every chosen target and names all requests that share it.</summary>
    /// <returns>The exit code.</returns>
    public int FindNumber(uint number)
    {
        (AbiModel model, IReadOnlyList<HeaderAbi> readings) = Read(inputs.Targets);
        List<RequestFacts> requests = Requests(model);
        SectionHeadings sections = ReadSections();
        bool isFound = false;
        foreach (Target target in inputs.Targets)
        {
            _report.Gap();
            WriteParts(number, target);
            List<RequestFacts> sharing = [.. requests.Where(request => request.NumberOn(target) == number)];
            if (sharing.Count == 0)
                Explain(number, target);
            else
                WriteSharing(sharing, sections);
            isFound |= sharing.Count > 0;
        }
        return Finish(isFound, readings);
    }

    /// <summary>Shows a request: its number on the targets, its direction, its argument.</summary>
    /// <returns>The exit code.</returns>
    public int FindName(string name, IReadOnlyList<Target> targets)
    {
        (AbiModel model, IReadOnlyList<HeaderAbi> readings) = Read(targets);
        List<RequestFacts> requests = Requests(model);
        RequestFacts? request = requests.Find(candidate => candidate.Name == name);
        if (request is not null)
            Write(request, readings);
        else
            Suggest(name, model, requests);
        return Finish(request is not null, readings);
    }

    private (AbiModel Model, IReadOnlyList<HeaderAbi> Readings) Read(IReadOnlyList<Target> targets)
    {
        ReadingInputs chosen = inputs with { Targets = targets };
        ToolHeaders source = new(chosen);
        source.RequireReadable([header]);
        IReadOnlyList<HeaderAbi> readings = new HeaderReader(source, chosen.Options).Read(header, targets);
        return (AbiMerger.Merge(readings), readings);
    }

    private List<RequestFacts> Requests(AbiModel model) =>
        [.. RequestFacts.Of(model).Where(request => kind is null || request.Kind == kind)];

    private SectionHeadings ReadSections() =>
        new ToolHeaders(inputs).Open(inputs.Targets[0], header) is { } file ? SectionHeadings.Of(file) : new SectionHeadings();

    private void WriteParts(uint number, Target target)
    {
        string parts = target.Ioctl.TryDecode(number, out IoctlDirection direction, out byte type, out byte nr, out int size)
            ? string.Create(CultureInfo.InvariantCulture, $"{RequestText.MacroOf(direction)}: direction {RequestText.Words(direction)}, type {TypeText(type)}, number 0x{nr:x2} ({nr}), size {size}")
            : string.Create(CultureInfo.InvariantCulture, $"no _IOC number: its direction bits mean nothing here; type {TypeText(type)}, number 0x{nr:x2} ({nr}), size {size}");
        _report.Line(new Span(RequestText.Hex(number), Tone.Strong), $" on {target}  ", parts);
    }

    private void WriteSharing(List<RequestFacts> sharing, SectionHeadings sections)
    {
        TextTable table = new("file", "request", "direction", "argument");
        foreach (RequestFacts request in sharing.OrderBy(request => request.Kind, StringComparer.Ordinal))
        {
            string? section = request.Line.Line > 0 ? sections.Above(request.Line.Line) : null;
            table.Add(
                request.Kind ?? "any",
                new Span(request.Name, Tone.Strong),
                RequestText.Words(request.Direction),
                request.Argument ?? "-");
            if (section is not null)
                table.AddNote(1, new Span(section, Tone.Dim));
        }
        table.WriteTo(_report, indent: 2);
    }

    // A number that means nothing here is often another architecture's, typed by hand.
    private void Explain(uint number, Target target)
    {
        context.Talk().WriteLine($"uapi: {header} has no request{(kind is null ? "" : $" of a {kind}")} with the number {RequestText.Hex(number)} on {target}");
        (AbiModel model, IReadOnlyList<HeaderAbi> _) = Read(Targets.All);
        IEnumerable<IGrouping<string, RequestFacts>> sayings = Requests(model)
            .Where(request => Targets.All.Any(other => request.NumberOn(other) == number))
            .GroupBy(request =>
                TargetNames.Join(Targets.All.Where(other => request.NumberOn(other) == number))
                + (request.NumberOn(target) is { } own ? $"; on {target} it is {RequestText.Hex(own)}" : $"; {target} does not have it"));
        foreach (IGrouping<string, RequestFacts> saying in sayings)
            context.Talk().WriteLine($"uapi: {RequestText.Hex(number)} is {string.Join(", ", saying.Select(request => request.Name))} on {saying.Key}");
    }

    private void Write(RequestFacts request, IReadOnlyList<HeaderAbi> readings)
    {
        string place = request.Line.Line > 0 ? $"  {header}:{request.Line.Line.ToString(CultureInfo.InvariantCulture)}" : $"  {header}";
        _report.Line(new Span(request.Name, Tone.Strong), new Span(place, Tone.Dim));
        if (request.Doc is { Summary.Length: > 0 } doc)
            _report.Paragraph(doc.Summary, indent: 2);
        TextTable table = new("", "");
        if (request.Kind is { } itsKind)
            table.Add(new Span("file", Tone.Dim), itsKind);
        table.Add(new Span("direction", Tone.Dim), RequestText.DirectionText(request));
        for (int i = 0; i < request.Groups.Count; i++)
        {
            RequestGroup group = request.Groups[i];
            table.Add(new Span(i == 0 ? "number" : "", Tone.Dim), $"{RequestText.Hex(group.Number)}  {TargetNames.Join(group.Targets)}");
        }
        table.Add(new Span("argument", Tone.Dim), request.Argument ?? "none");
        table.WriteTo(_report, indent: 2);

        HeaderAbi first = readings.First(reading => request.NumberOn(reading.Target) is not null);
        if (request.ArgumentType is RecordReference argument && first.FindRecord(argument.Kind, argument.Name) is { } record)
        {
            _report.Gap();
            _report.Line(
                new Span($"{TypeDescriptor.KeywordOf(record.Kind)} {record.Name}", Tone.Strong),
                string.Create(CultureInfo.InvariantCulture, $"  {record.Size} bytes, align {record.Alignment}, on {first.Target}"));
            RecordText.WriteMembers(_report, record);
        }
    }

    private void Suggest(string name, AbiModel model, List<RequestFacts> requests)
    {
        Merged<ConstantFacts>? constant = model.Constants.FirstOrDefault(candidate => candidate.Name == name);
        if (constant is not null && kind is null)
        {
            context.Talk().WriteLine($"uapi: {name} is a constant of {header} ({constant.Facts.Default.Value}), not a request");
            return;
        }
        context.Talk().WriteLine($"uapi: {header} has no request{(kind is null ? "" : $" of a {kind}")} named {name}");
        string[] similar = [.. requests.Select(request => request.Name).Where(other => other.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(MaxSuggestions)];
        if (similar.Length > 0)
            context.Talk().WriteLine("uapi: did you mean " + string.Join(", ", similar) + "?");
    }

    private int Finish(bool isFound, IReadOnlyList<HeaderAbi> readings)
    {
        foreach (HeaderAbi reading in readings)
            _talk.Add(reading.Target, reading.Diagnostics);
        // Warnings about declarations elsewhere in the header say nothing about a request; a header not read whole does.
        if (!_talk.HasErrors)
            return isFound ? ExitCode.Success : ExitCode.Finding;
        _talk.WriteTo(context.Talk());
        return isFound ? ExitCode.Success : ExitCode.Incomplete;
    }

    private static string TypeText(byte type) => type is > 0x20 and < 0x7f
        ? string.Create(CultureInfo.InvariantCulture, $"0x{type:x2} ('{(char)type}')")
        : string.Create(CultureInfo.InvariantCulture, $"0x{type:x2}");
}
