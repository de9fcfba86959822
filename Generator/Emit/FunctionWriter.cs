using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>Writes function-like macros that are integer expressions as static methods.</summary>
/// <remarks>
/// A macro has no parameter types: it computes in the types of its arguments. So there is an overload for each integer type that C
/// computes in, each with C's result type; one for <c>long</c> is enough when the macro casts its arguments first.
/// </remarks>
internal sealed class FunctionWriter(BindingPlan plan, ClassContents contents, ConstantWriter constants, RequestFunctionWriter requests, CodeWriter code)
{
    private static readonly string[] EveryType = ["int", "uint", "long", "ulong"];
    private static readonly string[] OneType = ["long"];

    public void Write(Merged<FunctionMacroFacts> macro)
    {
        FunctionMacroFacts first = macro.Facts.Default;
        if (requests.TryWrite(macro))
            return;
        List<(Target Target, Method Method)> methods = [];
        foreach (TargetGroup<FunctionMacroFacts> group in macro.Facts.Groups)
        {
            Method? method = Translate(group.Value);
            foreach (Target target in group.Targets)
            {
                if (method is not null)
                    methods.Add((target, method));
            }
        }
        if (methods.Count == 0)
        {
            plan.Report(first.Line, HeaderRules.MacroLeftOut, macro.Name);
            return;
        }

        string name = constants.TakeName(macro.Name, first.Line);
        PerTarget<Method> perTarget = PerTarget.Create(methods);
        if (perTarget.IsUniform && constants.IsEverywhere(perTarget))
        {
            Write(code, name, first, perTarget.Default);
            return;
        }
        foreach ((Target target, Method method) in methods)
            contents.AddTo(target, inner => Write(inner, name, first, method));
        WriteFollowing(name, first, perTarget);
    }

    // The method that follows the process; targets whose overloads have other types take part where a conversion loses nothing.
    private void WriteFollowing(string name, FunctionMacroFacts facts, PerTarget<Method> methods)
    {
        foreach (Overload overload in methods.Default.Overloads)
        {
            List<string> results = [];
            foreach (TargetGroup<Method> group in methods.Groups)
            {
                if (group.Value.Overloads.FirstOrDefault(other => other.Parameter == overload.Parameter) is not { } same)
                    return;
                results.Add(same.Result);
            }
            string? result = Widest(results);
            if (result is null)
                continue;
            string arguments = string.Join(", ", methods.Default.Parameters);
            code.Blank();
            DocWriter.Write(code, plan.Options.Docs ? facts.Doc : null, Definition(facts), "It differs between targets; this is the one of the running process.");
            string value = contents.Follow(methods, result, target => $"{contents.ClassOf(target)}.{Names.Member(name)}({arguments})");
            code.Line($"public static {result} {Names.Member(name)}({Parameters(methods.Default, overload)}) => {value};");
        }
    }

    private static string? Widest(List<string> types)
    {
        if (types.Distinct().Count() == 1)
            return types[0];
        // int goes into long, uint into long and ulong; ulong and the signed ones go into nothing common.
        if (!types.Contains("ulong"))
            return "long";
        return types.Contains("int") || types.Contains("long") ? null : "ulong";
    }

    private void Write(CodeWriter writer, string name, FunctionMacroFacts facts, Method method)
    {
        bool isFirst = true;
        foreach (Overload overload in method.Overloads)
        {
            if (isFirst)
            {
                writer.Blank();
                DocWriter.Write(writer, plan.Options.Docs ? facts.Doc : null, Definition(facts));
            }
            else
            {
                string parameters = string.Join(", ", method.Parameters.Select(_ => method.Overloads[0].Parameter));
                writer.Line($"/// <inheritdoc cref=\"{Names.Member(name)}({parameters})\"/>");
            }
            isFirst = false;
            writer.Line($"public static {overload.Result} {Names.Member(name)}({Parameters(method, overload)}) => unchecked({overload.Body});");
        }
    }

    /// <summary>The macro as the header defines it, for documentation.</summary>
    public static string Definition(FunctionMacroFacts facts)
    {
        string definition = $"#define {facts.Name}({string.Join(", ", facts.Parameters)}) {facts.Spelling}";
        return definition.Length <= 200 ? DocWriter.Code(definition) : DocWriter.Code(facts.Name);
    }

    private static string Parameters(Method method, Overload overload) =>
        string.Join(", ", method.Parameters.Select(parameter => $"{overload.Parameter} {parameter}"));

    private static Method? Translate(FunctionMacroFacts macro)
    {
        if (macro.Body is null || macro.Parameters.Any(parameter => parameter.EndsWith("...", StringComparison.Ordinal)))
            return null;
        List<string> parameters = [];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        NameScope scope = new();
        foreach (string parameter in macro.Parameters)
        {
            string given = Names.Member(scope.Take(parameter));
            parameters.Add(given);
            names[parameter] = given;
        }
        List<Overload> overloads = [];
        bool oneType = parameters.Count == 0 || MacroTranslator.IsIndependentOfParameterType(macro.Body);
        foreach (string type in oneType ? OneType : EveryType)
        {
            if (MacroTranslator.Translate(macro.Body, type, name => names.TryGetValue(name, out string? given) ? given : Names.Member(name)) is not { } body)
                return null;
            overloads.Add(new Overload(type, body.Type, body.Text));
        }
        return new Method(parameters.ToEquatableArray(), overloads.ToEquatableArray());
    }

    private sealed record Method(EquatableArray<string> Parameters, EquatableArray<Overload> Overloads);

    private sealed record Overload(string Parameter, string Result, string Body);
}
