using System.Reflection;
using Uapi.Model;

namespace Uapi.Tests.Emit;

/// <summary>Compares what the CLR made of the emitted code with the model, field by field.</summary>
internal static class LayoutAssert
{
    /// <summary>Every record that is one type on all targets has the model's size and offsets; returns how many fields were measured.</summary>
    public static int AllRecordsMatch(GeneratedCode code, AbiModel model)
    {
        int measured = 0;
        foreach (Merged<RecordFacts> record in model.ReferencedRecords.Concat(model.Records))
        {
            RecordFacts facts = record.Facts.Default;
            if (facts.Size > 1 << 20 || code.Assembly.GetType($"{GeneratedCode.Namespace}.{record.Name}") is not { } type)
                continue;
            measured += RecordMatches(type, facts);
        }
        return measured;
    }

    /// <summary>Every per-target record has the size and offsets of its target.</summary>
    public static int AllTargetRecordsMatch(GeneratedCode code, AbiModel model, string className)
    {
        int measured = 0;
        foreach (Merged<RecordFacts> record in model.ReferencedRecords.Concat(model.Records))
        {
            foreach (TargetGroup<RecordFacts> group in record.Facts.Groups)
            {
                foreach (Target target in group.Targets)
                {
                    if (code.Assembly.GetType($"{GeneratedCode.Namespace}.{className}+{target.Identifier}+{record.Name}") is { } type)
                        measured += RecordMatches(type, group.Value);
                }
            }
        }
        return measured;
    }

    public static int RecordMatches(Type type, RecordFacts facts)
    {
        Assert.True(Math.Max(1, facts.Size) == GeneratedCode.SizeOf(type), $"{type}: CLR size {GeneratedCode.SizeOf(type)}, C size {facts.Size}");
        Type layout = type.GetNestedType("Layout")!;
        Assert.Equal((int)facts.Size, layout.GetField("Size")!.GetRawConstantValue());
        Assert.Equal(facts.Alignment, layout.GetField("Alignment")!.GetRawConstantValue());
        return Fields(type, layout, facts, 0);
    }

    private static int Fields(Type type, Type layout, RecordFacts facts, long start)
    {
        int measured = 0;
        foreach (FieldFacts field in facts.Fields)
        {
            long offset = start + field.Offset;
            if (field.Type is InlineRecord inline && field.Name.Length == 0 && !field.IsBitField)
            {
                measured += Fields(type, layout, inline.Record, offset);
                continue;
            }
            if (field.IsBitField || field.Name.Length == 0)
                continue;
            FieldInfo offsetConstant = layout.GetField(field.Name + "_offset") ?? throw new InvalidOperationException($"{type}.Layout.{field.Name}_offset");
            Assert.Equal((int)offset, offsetConstant.GetRawConstantValue());
            if (field.Type.Size == 0)
                continue;
            object? end = layout.GetField(field.Name + "_end")?.GetRawConstantValue() ?? layout.GetProperty(field.Name + "_end")!.GetValue(null);
            Assert.Equal((int)(offset + field.Type.Size), end);
            FieldInfo member = type.GetField(field.Name) ?? type.GetField(field.Name + "_")
                ?? throw new InvalidOperationException($"{type}.{field.Name}");
            string where = $"{type}.{member.Name}";
            Assert.True(offset == GeneratedCode.OffsetOf(type, member.Name), $"{where} is at {GeneratedCode.OffsetOf(type, member.Name)}, C has it at {offset}");
            Assert.True(field.Type.Size == GeneratedCode.SizeOf(member.FieldType), $"{where} has {GeneratedCode.SizeOf(member.FieldType)} bytes, C has {field.Type.Size}");
            measured++;
            if (field.Type is InlineRecord named)
                measured += RecordMatches(member.FieldType, named.Record);
        }
        return measured;
    }
}
