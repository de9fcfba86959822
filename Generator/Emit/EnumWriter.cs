using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Writes named enumerations; the values of unnamed ones are constants.</summary>
internal sealed class EnumWriter(BindingPlan plan, CodeWriter code)
{
    /// <summary>Writes an enumeration that stands in the namespace.</summary>
    public void WriteShared(EnumPlan enumeration) =>
        Write(enumeration, enumeration.Facts.Facts.Default, plan.Options.Visibility == EmitVisibility.Public ? "public" : "internal", "");

    /// <summary>Writes an enumeration of one target, inside that target's class.</summary>
    public void WriteFor(EnumPlan enumeration, Target target)
    {
        if (enumeration.Facts.Facts.TryGet(target, out EnumFacts facts))
            Write(enumeration, facts, "public", $"The values on {target.Name}; they differ elsewhere.");
    }

    private void Write(EnumPlan enumeration, EnumFacts facts, string visibility, string note)
    {
        string type = TypeMap.Integer(facts.Type);
        code.Blank();
        DocWriter.Write(
            code,
            plan.Options.Docs ? facts.Doc : null,
            $"{DocWriter.Code(enumeration.Key)} of {DocWriter.Code(facts.File.Length > 0 ? facts.File : plan.Model.Header)}.",
            enumeration.Name == Names.Type(facts.Name!) ? "" : $"{DocWriter.Code(enumeration.Key)} in C.",
            note);
        code.Line($"{visibility} enum {enumeration.Name}{(type == "int" ? "" : " : " + type)}");
        code.Open();
        NameScope scope = new("value__");
        foreach (EnumeratorFacts value in facts.Values)
        {
            DocComment? doc = plan.Options.Docs ? value.Doc : null;
            if (doc is not null)
                code.Blank();
            string name = scope.Take(value.Name);
            DocWriter.Write(code, doc, name == value.Name ? "" : $"{DocWriter.Code(value.Name)} in C.");
            code.Line($"{Names.Member(name)} = {Literal.Number(InRange(value.Value, facts.Type), "int", Base(value.Value))},");
        }
        code.Close();
    }

    // The enumerator as a value of the enumeration's own type.
    private static IntegerValue InRange(IntegerValue value, IntegerType type) =>
        type.IsSigned || !value.IsNegative ? value : IntegerValue.From(type.Size == 8 ? value.Bits : value.Bits & ((1UL << (int)(type.Size * 8)) - 1));

    private static string? Base(IntegerValue value) => !value.IsNegative && value.Bits > int.MaxValue ? "0x" : null;
}
