using System.Text;

namespace Uapi.SpaprTce;

/// <summary>A range of memory that is shown by a name: its address differs from run to run.</summary>
internal readonly record struct NamedMemory(ulong Address, ulong Size, string Name);

/// <summary>Writes calls as strace does: <c>ioctl(3, VFIO_IOMMU_ENABLE) = 0</c>.</summary>
internal static class CallText
{
    /// <summary>One line, without its end.</summary>
    internal static string Of(TracedCall call, IReadOnlyList<NamedMemory> names)
    {
        StringBuilder text = new();
        if (call.Process > 1)
            text.Append(FormattableString.Invariant($"[process {call.Process}] "));
        text.Append(call.SystemCall).Append('(');
        string separator = "";
        if (call.Path is not null)
        {
            text.Append('"').Append(call.Path).Append("\", O_RDWR");
        }
        else if (call.Descriptor >= 0)
        {
            text.Append(FormattableString.Invariant($"{call.Descriptor}"));
            separator = ", ";
        }
        if (call.SystemCall == "ioctl")
            text.Append(separator).Append(call.RequestName ?? FormattableString.Invariant($"0x{call.Request:x}"));
        if (call.SystemCall == "ioctl")
            AppendArgument(text, call, names);
        else
            AppendValues(text, call.Sent, names, separator);
        text.Append(") = ");
        return (call.Result.IsSuccess ? text.Append(call.Result) : text.Append("-1 ").Append(call.Result.Errno)).ToString();
    }

    private static void AppendArgument(StringBuilder text, TracedCall call, IReadOnlyList<NamedMemory> names)
    {
        if (call.Sent.Count == 0 && call.Argument != ArgumentKind.Record)
            return;
        text.Append(", ");
        switch (call.Argument)
        {
            case ArgumentKind.Descriptor:
                // Descriptors are signed.
                text.Append(FormattableString.Invariant($"[{(int)call.Sent[0].Value}]"));
                break;
            case ArgumentKind.Name:
                text.Append('"').Append(call.Sent[0].Text).Append('"');
                break;
            case ArgumentKind.Record:
                AppendRecord(text, call.Sent, names);
                if (call.Answered.Count != 0)
                    AppendRecord(text.Append(" => "), call.Answered, names);
                break;
            default:
                text.Append(call.Sent[0]);
                break;
        }
    }

    private static void AppendValues(StringBuilder text, IReadOnlyList<TracedField> fields, IReadOnlyList<NamedMemory> names, string separator)
    {
        foreach (TracedField field in fields)
        {
            text.Append(separator).Append(ValueOf(field, names));
            separator = ", ";
        }
    }

    // {argsz=32, ddw={pgsizes=…}}: members of one nested structure stand together.
    private static void AppendRecord(StringBuilder text, IReadOnlyList<TracedField> fields, IReadOnlyList<NamedMemory> names)
    {
        string inside = "";
        text.Append('{');
        for (int index = 0; index < fields.Count; index++)
        {
            string name = fields[index].Name;
            int dot = name.IndexOf('.');
            string outer = dot < 0 ? "" : name.Substring(0, dot);
            if (outer != inside && inside.Length != 0)
                text.Append('}');
            if (index != 0)
                text.Append(", ");
            if (outer != inside && outer.Length != 0)
                text.Append(outer).Append("={");
            inside = outer;
            text.Append(name.Substring(dot + 1)).Append('=').Append(ValueOf(fields[index], names));
        }
        text.Append(inside.Length == 0 ? "}" : "}}");
    }

    private static string ValueOf(TracedField field, IReadOnlyList<NamedMemory> names)
    {
        if (field.Name == "vaddr")
        {
            foreach (NamedMemory memory in names)
            {
                if (field.Value == memory.Address)
                    return memory.Name;
                if (field.Value - memory.Address < memory.Size)
                    return FormattableString.Invariant($"{memory.Name}+0x{field.Value - memory.Address:x}");
            }
        }
        return field.ToString();
    }
}
