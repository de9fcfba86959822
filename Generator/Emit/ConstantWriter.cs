using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>Writes integer and string constants. What differs between targets is a property that follows the process, and a constant for each target.</summary>
internal sealed class ConstantWriter(BindingPlan plan, ClassContents contents, CodeWriter code)
{
    /// <summary>Names as a sentence lists them.</summary>
    public static string List(IEnumerable<Target> targets) => string.Join(", ", targets.Select(target => target.Name));

    public void Write(Merged<ConstantFacts> constant)
    {
        ConstantFacts first = constant.Facts.Default;
        string name = TakeName(constant.Name, first.Line);
        PerTarget<IntegerValue> numbers = constant.Facts.Select(facts => facts.Value.IsNegative ? facts.Value : IntegerValue.From(facts.Value.Bits));
        string? type = CommonType(constant.Facts);
        string note = name == constant.Name ? "" : $"{DocWriter.Code(constant.Name)} in C.";
        if (numbers.IsUniform && IsEverywhere(constant.Facts) && type is not null)
        {
            WriteConstant(code, name, type, first, note);
            return;
        }

        foreach (TargetGroup<ConstantFacts> group in constant.Facts.Groups)
        {
            foreach (Target target in group.Targets)
                contents.AddTo(target, inner => WriteConstant(inner, name, TypeMap.Integer(group.Value.Type), group.Value, note));
        }
        if (type is null)
        {
            plan.Report(first.Line, HeaderRules.ConstantHasNoType, constant.Name, $"{plan.Options.ClassName}.<target>.{Names.Member(name)}");
            return;
        }
        StartDoc(first.Doc);
        DocWriter.Write(code, Doc(first), "", note, Varies(constant.Facts, numbers));
        string value = contents.Follow(numbers, type, target => $"{contents.ClassOf(target)}.{Names.Member(name)}");
        code.Line($"public static {type} {Names.Member(name)} => {value};");
    }

    public void Write(Merged<StringFacts> text)
    {
        StringFacts first = text.Facts.Default;
        string name = TakeName(text.Name, first.Line);
        PerTarget<string> values = text.Facts.Select(facts => facts.Value);
        DocComment? doc = plan.Options.Docs ? first.Doc : null;
        StartDoc(first.Doc);
        if (values.IsUniform && IsEverywhere(text.Facts))
        {
            DocWriter.Write(code, doc, "");
            code.Line($"public const string {Names.Member(name)} = {Literal.Text(first.Value)};");
            return;
        }
        foreach (TargetGroup<string> group in values.Groups)
        {
            foreach (Target target in group.Targets)
                contents.AddTo(target, inner => inner.Line($"public const string {Names.Member(name)} = {Literal.Text(group.Value)};"));
        }
        DocWriter.Write(code, doc, "", "The text differs between targets; this is the one of the running process.");
        string value = contents.Follow(values, "", target => $"{contents.ClassOf(target)}.{Names.Member(name)}");
        code.Line($"public static string {Names.Member(name)} => {value};");
    }

    /// <summary>Takes a name in the class, and says so when it had to change.</summary>
    public string TakeName(string name, SourceLine line)
    {
        string given = contents.Scope.Take(Names.Member(name).TrimStart('@'));
        if (given != name)
            plan.Report(line, HeaderRules.NameChanged, name, given);
        return given;
    }

    /// <summary>Whether every chosen target has the name.</summary>
    public bool IsEverywhere<T>(PerTarget<T> facts)
        where T : IEquatable<T> => facts.Groups.Sum(group => group.Targets.Count) == plan.Model.Targets.Count;

    private void StartDoc(DocComment? doc)
    {
        if (doc is not null && plan.Options.Docs)
            code.Blank();
    }

    private void WriteConstant(CodeWriter writer, string name, string type, ConstantFacts facts, string note)
    {
        if (facts.Doc is not null && plan.Options.Docs)
            writer.Blank();
        bool sayHow = facts.Spelling.Length is > 0 and <= 100 && !Literal.IsPlain(facts.Spelling);
        DocWriter.Write(writer, Doc(facts), sayHow ? DocWriter.Code(facts.Spelling) : "", note);
        writer.Line($"public const {type} {Names.Member(name)} = {Literal.Number(facts.Value, type, facts.Spelling)};");
    }

    private DocComment? Doc(ConstantFacts facts) => plan.Options.Docs ? facts.Doc : null;

    // In a sentence: what the value is where.
    private static string Varies(PerTarget<ConstantFacts> facts, PerTarget<IntegerValue> numbers)
    {
        string spelling = facts.Default.Spelling;
        return string.Join("; ", numbers.Groups.Select(group => $"<c>{Literal.Number(group.Value, "int", spelling)}</c> on {List(group.Targets)}")) + ".";
    }

    /// <summary>The C# type that holds the value of every target: the one C type if there is one, else the narrowest that is as wide as all.</summary>
    private static string? CommonType(PerTarget<ConstantFacts> facts)
    {
        long size = 0;
        bool anySigned = false, anyUnsigned = false, anyNegative = false;
        ulong largest = 0;
        foreach (TargetGroup<ConstantFacts> group in facts.Groups)
        {
            IntegerType type = group.Value.Type;
            size = Math.Max(size, Math.Min(8, type.Size));
            anySigned |= type.IsSigned;
            anyUnsigned |= !type.IsSigned;
            if (group.Value.Value.IsNegative)
                anyNegative = true;
            else
                largest = Math.Max(largest, group.Value.Value.Bits);
        }
        bool isSigned = anyNegative || !anyUnsigned;
        if (isSigned && anySigned && anyUnsigned)
        {
            while (size < 8 && largest > (1UL << (int)((size * 8) - 1)) - 1)
                size *= 2;
            if (largest > long.MaxValue)
                return null;
        }
        return TypeMap.Integer(size, isSigned);
    }
}
