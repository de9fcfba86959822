using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>The constants of a header's class: its macros, and the enumerators of its unnamed enumerations.</summary>
internal static class ConstantList
{
    /// <summary>Lists them, macros first; a name that is both appears once, with the macro's value, which is what C sees.</summary>
    public static List<Merged<ConstantFacts>> Of(BindingPlan plan)
    {
        Dictionary<string, PerTarget<IntegerValue>> named = [];
        List<Merged<ConstantFacts>> loose = [];
        foreach (Merged<EnumFacts> enumeration in plan.Model.Enums)
        {
            if (enumeration.Facts.Default.Name is { Length: > 0 })
                AddNamed(enumeration, named);
            else
                loose.AddRange(Enumerators(enumeration));
        }

        List<Merged<ConstantFacts>> constants = [];
        HashSet<string> macros = new(StringComparer.Ordinal);
        foreach (Merged<ConstantFacts> macro in plan.Model.Constants)
        {
            // "#define IPPROTO_IP IPPROTO_IP" beside the enumerator: the enumeration has it already.
            bool isEnumerator = named.TryGetValue(macro.Name, out PerTarget<IntegerValue>? value);
            if (isEnumerator && value == Values(macro))
                continue;
            if (isEnumerator)
                plan.Report(macro.Facts.Default.Line, HeaderRules.MacroHidesEnumerator, macro.Name);
            constants.Add(macro);
            macros.Add(macro.Name);
        }
        foreach (Merged<ConstantFacts> enumerator in loose)
        {
            if (macros.Add(enumerator.Name))
                constants.Add(enumerator);
            else if (constants.Find(constant => constant.Name == enumerator.Name) is { } macro && Values(macro) != Values(enumerator))
                plan.Report(macro.Facts.Default.Line, HeaderRules.MacroHidesEnumerator, macro.Name);
        }
        return constants;
    }

    private static void AddNamed(Merged<EnumFacts> enumeration, Dictionary<string, PerTarget<IntegerValue>> named)
    {
        foreach (Merged<ConstantFacts> enumerator in Enumerators(enumeration))
            named[enumerator.Name] = Values(enumerator);
    }

    private static PerTarget<IntegerValue> Values(Merged<ConstantFacts> constant) =>
        constant.Facts.Select(facts => facts.Value.IsNegative ? facts.Value : IntegerValue.From(facts.Value.Bits));

    private static IEnumerable<Merged<ConstantFacts>> Enumerators(Merged<EnumFacts> enumeration)
    {
        Dictionary<string, List<(Target Target, ConstantFacts Facts)>> values = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (TargetGroup<EnumFacts> group in enumeration.Facts.Groups)
        {
            foreach (EnumeratorFacts enumerator in group.Value.Values)
            {
                if (!values.TryGetValue(enumerator.Name, out List<(Target, ConstantFacts)>? found))
                {
                    values.Add(enumerator.Name, found = []);
                    order.Add(enumerator.Name);
                }
                ConstantFacts constant = new(
                    enumerator.Name, enumerator.Value, TypeOf(enumerator.Value, group.Value.Type), "", enumerator.Request, enumerator.Doc, enumerator.Line);
                foreach (Target target in group.Targets)
                    found.Add((target, constant));
            }
        }
        foreach (string name in order)
            yield return new Merged<ConstantFacts>(name, PerTarget.Create(values[name]));
    }

    // C11 6.7.2.2: an enumeration constant is an int. GNU C gives larger ones the type of the enumeration.
    private static IntegerType TypeOf(IntegerValue value, IntegerType type)
    {
        bool isInt = value.IsNegative ? (long)value.Bits >= int.MinValue : value.Bits <= int.MaxValue;
        return isInt ? new IntegerType(4, 4, IsSigned: true) : type;
    }
}
