using Uapi.Model;

namespace Uapi.Emit;

/// <summary>Writes function-like macros that are requests as methods that give a request: <c>EVIOCGNAME(256)</c>.</summary>
/// <remarks>
/// The number is put together from its parts when it is asked for, so that a part that does not fit is an exception: C would shift it over
/// its neighbour. A size that a parameter decides makes a request for a buffer of so many bytes.
/// </remarks>
internal sealed class RequestFunctionWriter(BindingPlan plan, ClassContents contents, ConstantWriter constants, RequestWriter requests, CodeWriter code)
{
    private const string ParameterType = "int";

    /// <summary>Writes the macro if it is a request of one form on all targets; otherwise changes nothing.</summary>
    public bool TryWrite(Merged<FunctionMacroFacts> macro)
    {
        FunctionMacroFacts first = macro.Facts.Default;
        if (!constants.IsEverywhere(macro.Facts) || macro.Facts.Groups.Any(group => group.Value.Request is null))
            return false;
        (List<string> parameters, Func<string, string> nameOf) = Parameters(first);
        List<(Target Target, RequestWriter.RequestForm Form)> forms = [];
        List<(Target Target, Parts Parts)> parts = [];
        foreach (TargetGroup<FunctionMacroFacts> group in macro.Facts.Groups)
        {
            MacroRequest request = group.Value.Request!;
            if (!group.Value.Parameters.Equals(first.Parameters) || Translate(request, nameOf) is not { } translated)
                return false;
            foreach (Target target in group.Targets)
            {
                forms.Add((target, Form(request, macro.Name, group.Value)));
                parts.Add((target, translated));
            }
        }
        PerTarget<RequestWriter.RequestForm> form = PerTarget.Create(forms);
        if (!form.IsUniform || form.Default.DependsOnTarget)
            return false;

        string name = constants.TakeName(macro.Name, first.Line);
        Write(name, first, form.Default, parameters, PerTarget.Create(parts));
        return true;
    }

    private static (List<string> Names, Func<string, string> NameOf) Parameters(FunctionMacroFacts macro)
    {
        List<string> parameters = [];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        NameScope scope = new();
        foreach (string parameter in macro.Parameters)
        {
            string given = Names.Member(scope.Take(parameter));
            parameters.Add(given);
            names[parameter] = given;
        }
        return (parameters, name => names.TryGetValue(name, out string? given) ? given : Names.Member(name));
    }

    private RequestWriter.RequestForm Form(MacroRequest request, string name, FunctionMacroFacts facts)
    {
        IoctlRequest stated = new(request.Direction, 0, 0, 0, request.Argument, request.ArgumentSpelling, null);
        RequestWriter.RequestForm form = requests.Form(stated, name, facts.Line);
        return request.Argument is null && request.Size is not MacroConstant { Value.Bits: 0 }
            ? form with { Kind = "IoctlBufferRequest", Argument = "byte" }
            : form;
    }

    private static Parts? Translate(MacroRequest request, Func<string, string> nameOf)
    {
        return AsLong(request.Type, nameOf) is { } type && AsLong(request.Number, nameOf) is { } number && AsLong(request.Size, nameOf) is { } size
            ? new Parts(type, number, size)
            : null;
    }

    private static string? AsLong(MacroExpression part, Func<string, string> nameOf)
    {
        // The type of a constant says nothing here, and would differ between targets that agree.
        if (part is MacroConstant constant)
            return constant.Value.ToString();
        if (MacroTranslator.Translate(part, ParameterType, nameOf) is not { } translated)
            return null;
        // Of C's types only the unsigned one of 64 bits does not go into a long by itself.
        return translated.Type == "ulong" ? $"unchecked((long)({translated.Text}))" : translated.Text;
    }

    private void Write(
        string name, FunctionMacroFacts facts, RequestWriter.RequestForm form, List<string> parameters, PerTarget<Parts> parts)
    {
        string list = string.Join(", ", parameters.Select(parameter => $"{ParameterType} {parameter}"));
        PerTarget<Encoding> encodings = PerTarget.Create([.. plan.Model.Targets.Select(target => (target, Encoding.Of(target, form.Direction)))]);
        string type = Part(parts, part => part.Type);
        string ordinal = Part(parts, part => part.Number);
        string size = Part(parts, part => part.Size);
        if (!encodings.IsUniform)
        {
            foreach (TargetGroup<Encoding> group in encodings.Groups)
            {
                foreach (Target target in group.Targets)
                {
                    Parts own = parts[target];
                    contents.AddTo(target, inner =>
                    {
                        inner.Blank();
                        inner.Line($"/// <summary>The number of {DocWriter.Code(name)} there.</summary>");
                        inner.Line($"public static uint {Names.Member(name)}({list}) => {Number(group.Value.Direction, group.Value.SizeBits, own.Type, own.Number, own.Size)};");
                    });
                }
            }
        }
        string number = encodings.IsUniform
            ? Number(encodings.Default.Direction, encodings.Default.SizeBits, type, ordinal, size)
            : Number(
                contents.Follow(encodings, "uint", target => encodings[target].Direction), contents.Follow(encodings, "int", target => encodings[target].SizeBits),
                type, ordinal, size);

        string result = form.Argument.Length == 0 ? form.Kind : $"{form.Kind}<{form.Argument}>";
        string direction = form.Direction == IoctlDirection.None && form.Kind != "IoctlBufferRequest" ? "" : ", IoctlDirection." + form.Direction;
        string length = form.Kind == "IoctlBufferRequest" ? $", length: {(form.Argument == "byte" && form.Length == 0 ? parameters.Contains(size) ? size : $"(int)({size})" : FormattableString.Invariant($"{form.Length}"))}" : "";
        code.Blank();
        DocWriter.Write(code, plan.Options.Docs ? facts.Doc : null, FunctionWriter.Definition(facts));
        code.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The number has no room for an argument.</exception>");
        code.Line($"public static {result} {Names.Member(name)}({list}) =>");
        code.Line($"    new({number}, \"{facts.Name}\"{direction}{length});");
    }

    private string Part(PerTarget<Parts> parts, Func<Parts, string> choose)
    {
        PerTarget<string> texts = parts.Select(choose);
        return texts.IsUniform ? texts.Default : contents.Follow(texts, "long", target => texts[target]);
    }

    private static string Number(string direction, string sizeBits, string type, string number, string size) =>
        $"IoctlNumber.Encode({direction}, {sizeBits}, {type}, {number}, {size})";

    // Type, number and size as C# expressions that go into a long.
    private sealed record Parts(string Type, string Number, string Size);

    private sealed record Encoding(string Direction, string SizeBits)
    {
        public static Encoding Of(Target target, IoctlDirection direction) => new(
            FormattableString.Invariant($"0x{target.Ioctl.Encode(direction, 0, 0, 0):x}u"), FormattableString.Invariant($"{target.Ioctl.SizeBits}"));
    }
}
