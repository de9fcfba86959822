using System.Globalization;
using Uapi.Model;
using Uapi.Tool.Requests;

namespace Uapi.Tool.Rendering;

/// <summary>Shows everything a header defines, for a person.</summary>
internal static class HeaderText
{
    /// <summary>Writes the header's records, enumerations, requests, constants and what was left out.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="model">The header on all chosen targets.</param>
    /// <param name="readings">The same, target by target.</param>
    /// <param name="filter">What to show.</param>
    public static void Write(TextReport report, AbiModel model, IReadOnlyList<HeaderAbi> readings, RecordFilter filter)
    {
        Target[] targets = [.. model.Targets];
        report.Gap();
        report.Line(new Span(model.Header, Tone.Strong), targets.Length == 1 ? $"  {targets[0]}" : $"  {targets.Length} targets", Completeness(readings));
        foreach (Merged<RecordFacts> record in model.Records)
        {
            if (filter.Keeps(record.Name))
                RecordText.Write(report, record, targets);
        }
        foreach (Merged<EnumFacts> enumeration in model.Enums)
        {
            if (filter.Keeps(enumeration.Facts.Default.Name))
                WriteEnum(report, enumeration, targets);
        }
        WriteTypedefs(report, model, targets, filter);
        if (!filter.KeepsEverything)
            return;
        RequestText.Write(report, RequestFacts.Of(model), targets);
        WriteConstants(report, model, targets);
        WriteStrings(report, model);
        WriteFunctionMacros(report, model);
        WriteLeftOut(report, readings);
    }

    private static Span Completeness(IReadOnlyList<HeaderAbi> readings) =>
        readings.All(reading => reading.IsComplete) ? "" : new Span("  not read whole: facts are missing", Tone.Notice);

    private static void WriteEnum(TextReport report, Merged<EnumFacts> enumeration, Target[] targets)
    {
        EnumFacts shown = enumeration.Facts.Default;
        report.Gap();
        report.Line(
            new Span(shown.Name is null ? "enum" : shown.IsUntagged ? "typedef enum " + shown.Name : "enum " + shown.Name, Tone.Strong),
            "  " + TypeDescriptor.Of(shown.Type));
        TextTable table = new("", ">", ">", "");
        List<(EnumFacts Value, List<Target> Targets)> groups = TargetNames.GroupBy(enumeration.Facts, value =>
            string.Join(';', value.Values.Select(item => item.Name + "=" + item.Value)));
        Dictionary<string, IntegerValue> values = new(StringComparer.Ordinal);
        foreach (EnumeratorFacts enumerator in shown.Values)
        {
            values[enumerator.Name] = enumerator.Value;
            table.Add(enumerator.Name, enumerator.Value.ToString(), Hex(enumerator.Value));
        }
        foreach ((EnumFacts other, List<Target> on) in groups.Skip(1))
        {
            string names = "on " + TargetNames.Join(on);
            foreach (EnumeratorFacts enumerator in other.Values)
            {
                if (!values.TryGetValue(enumerator.Name, out IntegerValue same) || !same.SameNumber(enumerator.Value))
                    table.Add(enumerator.Name, new Span(enumerator.Value.ToString(), Tone.Notice), new Span(Hex(enumerator.Value), Tone.Notice), names);
            }
        }
        if (table.Count > 0)
            table.WriteTo(report, indent: 2);
        WriteAbsence(report, enumeration.Facts.Targets, targets, indent: 2);
    }

    private static void WriteTypedefs(TextReport report, AbiModel model, Target[] targets, RecordFilter filter)
    {
        TextTable table = new("typedefs", ">size", "type", "");
        foreach (Merged<TypedefFacts> typedef in model.Typedefs)
        {
            if (!filter.Keeps(typedef.Name))
                continue;
            List<(TypedefFacts Value, List<Target> Targets)> groups = TargetNames.GroupBy(typedef.Facts, value =>
                string.Create(CultureInfo.InvariantCulture, $"{value.Type.Size}/{TypeDescriptor.Of(value.Type)}"));
            for (int i = 0; i < groups.Count; i++)
            {
                (TypedefFacts facts, List<Target> on) = groups[i];
                table.Add(
                    i == 0 ? typedef.Name : "",
                    facts.Type.Size.ToString(CultureInfo.InvariantCulture),
                    facts.Spelling.Length > 0 ? facts.Spelling : TypeDescriptor.Of(facts.Type),
                    OnlyOn(on, targets));
            }
        }
        WriteTable(report, table);
    }

    private static void WriteConstants(TextReport report, AbiModel model, Target[] targets)
    {
        TextTable table = new("constants", ">value", ">", "type", "");
        foreach (Merged<ConstantFacts> constant in model.Constants)
        {
            if (constant.Facts.Groups.All(group => group.Value.Request is not null))
                continue;
            List<(ConstantFacts Value, List<Target> Targets)> groups = TargetNames.GroupBy(constant.Facts, value =>
                value.Value + " " + TypeDescriptor.Of(value.Type));
            for (int i = 0; i < groups.Count; i++)
            {
                (ConstantFacts facts, List<Target> on) = groups[i];
                Tone tone = i == 0 ? Tone.Plain : Tone.Notice;
                table.Add(
                    i == 0 ? constant.Name : "",
                    new Span(facts.Value.ToString(), tone),
                    new Span(Hex(facts.Value), tone),
                    TypeDescriptor.Of(facts.Type),
                    OnlyOn(on, targets));
            }
        }
        WriteTable(report, table);
    }

    private static void WriteStrings(TextReport report, AbiModel model)
    {
        TextTable table = new("strings", "");
        foreach (Merged<StringFacts> text in model.Strings)
            table.Add(text.Name, "\"" + text.Facts.Default.Value + "\"");
        WriteTable(report, table);
    }

    private static void WriteFunctionMacros(TextReport report, AbiModel model)
    {
        TextTable table = new("macros", "");
        foreach (Merged<FunctionMacroFacts> macro in model.FunctionMacros)
            table.Add($"{macro.Name}({string.Join(", ", macro.Facts.Default.Parameters)})", macro.Facts.Default.Body is null ? new Span("no integer expression", Tone.Dim) : "");
        WriteTable(report, table);
    }

    // Nothing is dropped in silence: what is neither constant nor string is named with its reason. Empty macros, such as guards, mean nothing.
    private static void WriteLeftOut(TextReport report, IReadOnlyList<HeaderAbi> readings)
    {
        TextTable table = new("left out", "");
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (OtherMacroFacts macro in readings.SelectMany(reading => reading.OtherMacros))
        {
            if (!macro.Reason.StartsWith("empty", StringComparison.Ordinal) && seen.Add(macro.Name))
                table.Add(macro.Name, macro.Reason);
        }
        WriteTable(report, table);
    }

    private static void WriteTable(TextReport report, TextTable table)
    {
        if (table.Count == 0)
            return;
        report.Gap();
        table.WriteTo(report, indent: 0);
    }

    private static void WriteAbsence(TextReport report, IEnumerable<Target> present, Target[] targets, int indent)
    {
        Target[] without = [.. targets.Except(present)];
        if (without.Length > 0)
            report.Paragraph("not on " + TargetNames.Join(without), indent, Tone.Notice);
    }

    private static Span OnlyOn(List<Target> on, Target[] targets) =>
        on.Count == targets.Length ? "" : new Span("on " + TargetNames.Join(on), Tone.Dim);

    // One digit reads the same in both.
    private static string Hex(IntegerValue value) =>
        value.IsNegative || value.Bits < 10 ? "" : string.Create(CultureInfo.InvariantCulture, $"0x{value.Bits:x}");
}
