using System.Globalization;
using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Writes a record as a C# struct with every offset in sight.</summary>
internal sealed class RecordWriter(BindingPlan plan, CodeWriter code)
{
    private string Visibility => plan.Options.Visibility == EmitVisibility.Public ? "public" : "internal";

    /// <summary>Writes a record that stands in the namespace.</summary>
    public void WriteShared(RecordPlan record) =>
        Write(record, record.Shared!, Visibility, record.Missing.Count == 0 ? "" : "Not on " + ConstantWriter.List(record.Missing) + ".");

    /// <summary>Writes a record of one target, inside that target's class.</summary>
    public void WriteFor(RecordPlan record, Target target, RecordShape shape) =>
        Write(record, ShapePair.Of(shape, target), "public", $"The layout on {target.Name}; it differs elsewhere.");

    private void Write(RecordPlan record, ShapePair pair, string visibility, string note)
    {
        string file = DocWriter.Code(record.Facts.File.Length > 0 ? record.Facts.File : plan.Model.Header);
        code.Blank();
        DocWriter.Write(
            code,
            plan.Options.Docs ? record.Facts.Doc : null,
            $"{DocWriter.Code(record.Key)} of {file}.",
            record.Name == Names.Type(record.Facts.Name) ? "" : $"{DocWriter.Code(record.Key)} in C.",
            note,
            AlignmentNote(pair.Main));
        WriteStruct(pair, record.Name, visibility, record.Key);
    }

    private static string AlignmentNote(RecordShape shape) => shape.Alignment <= 8
        ? ""
        : FormattableString.Invariant($"C aligns it to {shape.Alignment} bytes, which a C# struct cannot state: see <see cref=\"Layout.Alignment\"/>.");

    private void WriteStruct(ShapePair pair, string name, string visibility, string where)
    {
        RecordShape shape = pair.Main;
        StructNames names = new(plan, pair, name, where);
        BitFieldWriter bits = new(names.Scope, pair);

        int clrAlignment = shape.Members.OfType<FieldShape>().Select(field => ClrAlignment(field.Type, pair))
            .Concat(bits.Storage.Select(storage => storage.Size)).DefaultIfEmpty(1).Max();
        string pack = shape.Alignment < clrAlignment ? FormattableString.Invariant($", Pack = {Math.Max(1, shape.Alignment)}") : "";
        code.Line(FormattableString.Invariant($"[StructLayout(LayoutKind.Explicit, Size = {Math.Max(1, shape.Size)}{pack})]"));
        code.Line($"{visibility} struct {name}");
        code.Open();
        WriteFields(pair, names, bits);
        foreach (FlexibleShape flexible in shape.Members.OfType<FlexibleShape>())
            WriteFlexible(flexible, names);
        WriteNestedTypes(pair, names, where);
        WriteLayout(pair);
        code.Close();
    }

    private void WriteFields(ShapePair pair, StructNames names, BitFieldWriter bits)
    {
        int widest = pair.Main.Members.OfType<FieldShape>().Select(field => field.Offset)
            .Concat(bits.Storage.Select(storage => storage.Offset)).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture).Length;
        foreach ((long offset, int size, string storage) in bits.Storage)
            code.Line($"{FieldOffset(offset, widest)} private {TypeMap.Integer(size, isSigned: false)} {storage};");

        foreach (MemberShape member in pair.Main.Members)
        {
            string name = names.Of(member);
            string[] notes = name == Names.Member(member.Name) ? [] : [$"{DocWriter.Code(member.Name)} in C."];
            DocComment? doc = plan.Options.Docs ? member.Facts.Value.Doc : null;
            if (doc is not null || notes.Length > 0)
                code.Blank();
            switch (member)
            {
                case FieldShape field:
                    DocWriter.Write(code, doc, "", notes);
                    code.Line(
                        FieldOffset(field.Offset, widest) + " " + NativeType(field, field.Type, names)
                        + $"public {names.TypeOf(field.Type, field.Name)} {name};");
                    if (doc is not null || notes.Length > 0)
                        code.Blank();
                    break;
                case BitFieldShape field:
                    code.Blank();
                    DocWriter.Write(code, doc, "", notes);
                    code.Line(FormattableString.Invariant($"[NativeTypeName({Literal.Text($"{field.Facts.Value.Spelling} : {field.Width}")})]"));
                    code.Line($"public {field.CSharp} {name}");
                    bits.WriteAccessors(code, field, pair);
                    code.Blank();
                    break;
            }
        }
    }

    private static string FieldOffset(long offset, int widest)
    {
        string number = offset.ToString(CultureInfo.InvariantCulture);
        return $"[FieldOffset({number})]".PadRight("[FieldOffset()]".Length + widest);
    }

    // The C type, unless the C# type says the same.
    private static string NativeType(FieldShape field, TypeShape type, StructNames names)
    {
        string spelling = field.Facts.Value.Spelling;
        if (type is ArrayShape { IsOpaque: false } array && !spelling.Contains('['))
            spelling += Dimensions(array.Dimensions);
        int blank = spelling.LastIndexOf(' ');
        bool isObvious = spelling == names.TypeOf(type, field.Name)
            || (type is ReferenceShape or ScalarShape && blank > 0 && spelling[(blank + 1)..] == names.TypeOf(type, field.Name))
            || type is NestedShape or ArrayShape { Element: NestedShape };
        return isObvious ? "" : $"[NativeTypeName({Literal.Text(spelling)})] ";
    }

    private static string Dimensions(IEnumerable<long> dimensions) =>
        string.Concat(dimensions.Select(dimension => FormattableString.Invariant($"[{dimension}]")));

    // A flexible array has no bytes in the struct: it is whatever follows, in the caller's buffer.
    private void WriteFlexible(FlexibleShape flexible, StructNames names)
    {
        if (flexible.Element is null)
            return;
        string name = names.Of(flexible);
        string type = names.TypeOf(flexible.Element is ArrayShape array ? array.Element : flexible.Element, flexible.Name);
        long perElement = flexible.RowLength * (flexible.Element is ArrayShape bytes ? bytes.Length : 1);
        string rows = perElement == 1 ? "" : FormattableString.Invariant($" Each has {perElement} {type}.");
        string count = perElement == 1 ? "count" : FormattableString.Invariant($"checked(count * {perElement})");
        string offset = $"Layout.{StructNames.LayoutName(flexible)}_offset";
        code.Blank();
        DocWriter.Write(
            code,
            plan.Options.Docs ? flexible.Facts.Value.Doc : null,
            $"The flexible array {DocWriter.Code(flexible.Name)}.",
            $"The elements lie in the bytes that begin with the record; a buffer that is too short throws.{rows}");
        code.Line($"[NativeTypeName({Literal.Text(flexible.Facts.Value.Spelling + (flexible.Facts.Value.Spelling.Contains('[') ? "" : "[]"))})]");
        code.Line($"public static Span<{type}> {name}(Span<byte> record, int count) =>");
        code.Line($"    MemoryMarshal.Cast<byte, {type}>(record.Slice({offset})).Slice(0, {count});");
        code.Blank();
        code.Line($"/// <inheritdoc cref=\"{name}(Span{{byte}}, int)\"/>");
        code.Line($"public static ReadOnlySpan<{type}> {name}(ReadOnlySpan<byte> record, int count) =>");
        code.Line($"    MemoryMarshal.Cast<byte, {type}>(record.Slice({offset})).Slice(0, {count});");
    }

    private void WriteNestedTypes(ShapePair pair, StructNames names, string where)
    {
        foreach (MemberShape member in pair.Main.Members)
        {
            TypeShape? type = member switch { FieldShape field => field.Type, FlexibleShape flexible => flexible.Element, _ => null };
            if (type is ArrayShape array)
            {
                if (member is FieldShape)
                    WriteArray(array, member, names, pair);
                type = array.Element;
            }
            if (type is NestedShape nested)
            {
                string name = names.NestedName(member.Name);
                string kind = nested.Record.Facts.Value.Kind == RecordKind.Struct ? "struct" : "union";
                code.Blank();
                DocWriter.Write(
                    code,
                    plan.Options.Docs ? nested.Record.Facts.Value.Doc : null,
                    $"The unnamed {kind} of <c>{DocWriter.Escape(member.Name)}</c>. Offsets in its <see cref=\"Layout\"/> count from its own start.");
                WriteStruct(pair.Nested(member.Name), name, "public", $"{where}.{member.Name}");
            }
        }
    }

    private void WriteArray(ArrayShape array, MemberShape member, StructNames names, ShapePair pair)
    {
        string element = names.TypeOf(array.Element, member.Name);
        string name = names.ArrayName(member.Name);
        string cElement = array.Element is ScalarShape && !array.IsOpaque ? member.Facts.Value.Spelling : element;
        int bracket = cElement.IndexOf('[');
        if (bracket > 0)
            cElement = cElement[..bracket].TrimEnd();
        string summary = array.IsOpaque
            ? $"The bytes of {DocWriter.Code($"{member.Facts.Value.Spelling} {member.Name}")}, which C# has no type for."
            : $"The elements of {DocWriter.Code($"{cElement} {member.Name}{Dimensions(array.Dimensions)}")}.";
        string remarks = array.Dimensions.Count < 2 || array.IsOpaque
            ? ""
            : "Row after row: the last index of C varies fastest.";
        code.Blank();
        DocWriter.Write(code, null, summary, remarks);
        if (plan.Options.Framework == EmitFramework.Net80)
            ArrayWriter.WriteInline(code, name, element, array);
        else
            ArrayWriter.WriteIndexed(code, name, element, array, ((FieldShape)member).Size, Math.Min(8, ClrAlignment(array.Element, pair)));
    }

    private void WriteLayout(ShapePair pair)
    {
        RecordShape shape = pair.Main;
        code.Blank();
        code.Line("/// <summary>Sizes and offsets in C, in bytes.</summary>");
        code.Line("public static class Layout");
        code.Open();
        code.Line(FormattableString.Invariant($"public const int Size = {shape.Size};"));
        code.Line(FormattableString.Invariant($"public const int Alignment = {shape.Alignment};"));
        foreach (MemberShape member in shape.Members)
        {
            string name = StructNames.LayoutName(member);
            (long offset, long? end) = member switch
            {
                FieldShape { Type: PointerShape } field => (field.Offset, pair.PointerSize == 0 ? null : field.Offset + pair.PointerSize),
                FieldShape field => (field.Offset, field.Offset + field.Size),
                FlexibleShape flexible => (flexible.Offset, (long?)null),
                _ => (-1, null),
            };
            if (end is not null)
                code.Line(FormattableString.Invariant($"public const int {name}_offset = {offset}, {name}_end = {end};"));
            else if (offset >= 0)
                code.Line(FormattableString.Invariant($"public const int {name}_offset = {offset};"));
            if (end is null && member is FieldShape)
                code.Line($"public static int {name}_end => {name}_offset + IntPtr.Size;");
        }
        code.Close();
    }

    private static int ClrAlignment(TypeShape type, ShapePair pair) => type switch
    {
        ScalarShape scalar => scalar.Size,
        ReferenceShape reference => Math.Min(8, reference.Alignment),
        NestedShape nested => Math.Min(8, nested.Record.Alignment),
        PointerShape => pair.PointerSize == 4 ? 4 : 8,
        ArrayShape array => ClrAlignment(array.Element, pair),
        _ => 1,
    };
}
