using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>Writes ioctl requests as values whose type says what the call takes.</summary>
internal sealed class RequestWriter(BindingPlan plan, ClassContents contents, ConstantWriter constants, CodeWriter code)
{
    // Characters on a line; longer members take two.
    private const int MaxLine = 140;

    public void Write(Merged<ConstantFacts> constant)
    {
        ConstantFacts first = constant.Facts.Default;
        string name = constants.TakeName(constant.Name, first.Line);
        PerTarget<RequestForm> forms = Forms(constant);
        PerTarget<IntegerValue> numbers = constant.Facts.Select(facts => IntegerValue.From(facts.Value.Bits & uint.MaxValue));
        bool isEverywhere = constants.IsEverywhere(constant.Facts);
        bool oneType = forms.IsUniform && !forms.Default.DependsOnTarget;
        if (oneType && numbers.IsUniform && isEverywhere)
        {
            WriteRequest(code, constant.Name, name, first, forms.Default, Literal.Request(first.Value));
            return;
        }

        foreach (TargetGroup<ConstantFacts> group in constant.Facts.Groups)
        {
            foreach (Target target in group.Targets)
            {
                string number = Literal.Request(group.Value.Value);
                if (oneType)
                    contents.AddTo(target, inner => inner.Line($"public const uint {Names.Member(name)} = {number};"));
                else if (forms.TryGet(target, out RequestForm form))
                    contents.AddTo(target, inner => WriteRequest(inner, constant.Name, name, group.Value, form, number));
            }
        }
        if (oneType)
        {
            string number = contents.Follow(numbers, "", target => $"{contents.ClassOf(target)}.{Names.Member(name)}");
            WriteRequest(code, constant.Name, name, first, forms.Default, number);
        }
    }

    private PerTarget<RequestForm> Forms(Merged<ConstantFacts> constant)
    {
        List<(Target Target, RequestForm Form)> forms = [];
        foreach (TargetGroup<ConstantFacts> group in constant.Facts.Groups)
        {
            RequestForm form = group.Value.Request is { } request
                ? Form(request, constant.Name, group.Value.Line)
                : new RequestForm("IoctlRequest", "", 0, 0, IoctlDirection.None, DependsOnTarget: false, IsSigned: false);
            foreach (Target target in group.Targets)
                forms.Add((target, form));
        }
        return PerTarget.Create(AsWord(forms));
    }

    // An integer as wide as a long on every target is nint: then one request serves all.
    private static List<(Target Target, RequestForm Form)> AsWord(List<(Target Target, RequestForm Form)> forms)
    {
        RequestForm first = forms[0].Form;
        bool isWord = forms.All(pair => pair.Form.Kind == "IoctlScalarRequest"
                && pair.Form.Size == pair.Target.LongSize
                && pair.Form.IsSigned == first.IsSigned
                && pair.Form.Direction == first.Direction)
            && forms.Any(pair => pair.Form.Size != first.Size);
        if (!isWord)
            return forms;
        RequestForm word = first with { Argument = first.IsSigned ? "nint" : "nuint", Size = 0 };
        return [.. forms.Select(pair => (pair.Target, word))];
    }

    /// <summary>What a call of the request takes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Its name in C, for diagnostics.</param>
    /// <param name="line">Where it is defined.</param>
    public RequestForm Form(IoctlRequest request, string name, SourceLine line)
    {
        DocumentedRequest? documented = request.Documented;
        IoctlDirection direction = request.Direction != IoctlDirection.None ? request.Direction : documented?.Direction ?? IoctlDirection.None;
        RequestForm plain = new("IoctlRequest", "", request.Size, 0, direction, DependsOnTarget: false, IsSigned: false);
        AbiType? argument = request.Argument ?? documented?.Argument;
        if (argument is null)
        {
            if (documented is { Spelling.Length: > 0 } && documented.Spelling is not ("void" or "none") && request.ArgumentSpelling is "none" or "")
                plan.Report(line, HeaderRules.ArgumentUnknown, name, documented.Spelling);
            return plain;
        }
        bool isText = request.Argument is null && argument is IntegerType { Kind: IntegerKind.Char };
        switch (argument)
        {
            case IntegerType when isText:
                return plain with { Kind = "IoctlBufferRequest", Argument = "byte" };
            case RecordReference reference:
                if (plan.Record(TypeMap.Key(reference.Kind, reference.Name)) is { } record)
                    return plain with { Argument = record.Name, Size = 0, DependsOnTarget = !record.IsShared };
                plan.Report(line, HeaderRules.ArgumentUnknown, name, TypeMap.Key(reference.Kind, reference.Name));
                return plain;
            case FloatType when TypeMap.Scalar(argument) is { } number:
                return plain with { Argument = number.CSharp, Size = 0 };
            case ArrayType array:
                return Buffer(array, plain);
            case PointerType:
                return plain with { Kind = "IoctlScalarRequest", Argument = "nint", Size = 0 };
            case EnumReference { Name: { } tag } enumeration when plan.Enum(tag) is { IsShared: true } shared:
                return plain with { Kind = "IoctlScalarRequest", Argument = shared.Name, Size = 0, IsSigned = enumeration.Integer.IsSigned };
            default:
                bool isSigned = argument is IntegerType { IsSigned: true } or EnumReference { Integer.IsSigned: true };
                return TypeMap.Scalar(argument) is { } scalar
                    ? plain with { Kind = "IoctlScalarRequest", Argument = scalar.CSharp, Size = scalar.Size, IsSigned = isSigned }
                    : plain;
        }
    }

    private RequestForm Buffer(ArrayType array, RequestForm plain)
    {
        long length = 1;
        AbiType element = array;
        for (; element is ArrayType inner; element = inner.Element)
            length *= inner.Length;
        RequestForm buffer = plain with { Kind = "IoctlBufferRequest", Length = length, Size = 0 };
        switch (element)
        {
            case EnumReference { Name: { } tag } when plan.Enum(tag) is { IsShared: true } shared:
                return buffer with { Argument = shared.Name };
            case RecordReference reference when plan.Record(TypeMap.Key(reference.Kind, reference.Name)) is { } record:
                return buffer with { Argument = record.Name, DependsOnTarget = !record.IsShared };
            default:
                return TypeMap.Scalar(element) is { } scalar ? buffer with { Argument = scalar.CSharp } : plain;
        }
    }

    private void WriteRequest(CodeWriter writer, string cName, string name, ConstantFacts facts, RequestForm form, string number)
    {
        bool hasDoc = facts.Doc is not null && plan.Options.Docs;
        writer.Blank();
        DocWriter.Write(
            writer,
            plan.Options.Docs ? facts.Doc : null,
            facts.Spelling.Length > 0 ? DocWriter.Code(facts.Spelling) : "",
            name == cName ? "" : $"{DocWriter.Code(cName)} in C.",
            Prototype(facts, hasDoc));
        string type = form.Argument.Length == 0 ? form.Kind : $"{form.Kind}<{form.Argument}>";
        string nameText = name == cName ? $"nameof({Names.Member(name)})" : Literal.Text(cName);
        string direction = form.Direction == IoctlDirection.None && form.Kind != "IoctlBufferRequest" ? "" : ", IoctlDirection." + form.Direction;
        string tail = form switch
        {
            { Kind: "IoctlBufferRequest" } => FormattableString.Invariant($", length: {form.Length}"),
            { Argument: "", Size: > 0 } => FormattableString.Invariant($", size: {form.Size}"),
            _ => "",
        };
        string declaration = $"public static {type} {Names.Member(name)} =>";
        string value = $"new({number}, {nameText}{direction}{tail});";
        if (declaration.Length + value.Length < MaxLine)
        {
            writer.Line($"{declaration} {value}");
        }
        else
        {
            writer.Line(declaration);
            writer.Line("    " + value);
        }
        writer.Blank();
    }

    // What the header says the request takes: in its number, or in its comment where the number is silent.
    private static string Prototype(ConstantFacts facts, bool hasDoc)
    {
        string defined = hasDoc && facts.Spelling.Length > 0 ? DocWriter.Code(facts.Spelling) : "";
        if (facts.Request is not { Argument: null, Documented: { } documented }
            || (documented.Direction == IoctlDirection.None && documented.Argument is null && documented.Spelling.Length == 0))
        {
            return defined;
        }
        string macro = documented.Direction switch
        {
            IoctlDirection.Read => "_IOR",
            IoctlDirection.Write => "_IOW",
            IoctlDirection.ReadWrite => "_IOWR",
            _ => "_IO",
        };
        string argument = documented.Spelling.Length > 0 ? ", " + documented.Spelling : "";
        string comment = $"documented as {DocWriter.Code($"{macro}(…{argument})")}.";
        return defined.Length > 0 ? $"{defined}, {comment}" : "D" + comment[1..];
    }

    /// <summary>The C# type of a request, and what its constructor is told.</summary>
    /// <param name="Kind">The support type.</param>
    /// <param name="Argument">Its type argument, or nothing.</param>
    /// <param name="Size">Bytes: of an untyped argument, or of a scalar.</param>
    /// <param name="Length">Elements of a buffer.</param>
    /// <param name="Direction">The direction.</param>
    /// <param name="DependsOnTarget">Whether the argument is a type of one target.</param>
    /// <param name="IsSigned">Whether a scalar is signed.</param>
    internal sealed record RequestForm(
        string Kind, string Argument, int Size, long Length, IoctlDirection Direction, bool DependsOnTarget, bool IsSigned);
}
