using Uapi.Model;
using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Layout;

/// <summary>Types as written to types with sizes.</summary>
internal sealed class TypeResolver(LayoutContext context)
{
    // GCC's own bound: 2^28 bytes.
    private const int MaxAlignment = 1 << 28;

    /// <summary>The type on this target; <see cref="CError"/> after a diagnostic.</summary>
    public CType Resolve(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case BuiltinTypeSyntax builtin:
                return context.Types.Get(builtin.Type);
            case TypedefTypeSyntax typedef:
                return context.GetTypedef(typedef.Symbol);
            case TagTypeSyntax tag:
                return context.GetTag(tag.Symbol);
            case QualifiedTypeSyntax qualified:
                return Resolve(qualified.Inner);
            case PointerTypeSyntax pointer:
                CType pointee = Resolve(pointer.Pointee);
                return pointee.Depth > context.Limits.MaxNesting
                    ? CError.Instance
                    : context.Types.PointerTo(pointee, pointer.Pointee);
            case ArrayTypeSyntax array:
                return ResolveArray(array);
            case FunctionTypeSyntax function:
                return new CFunction(Resolve(function.Result));
            case AttributedTypeSyntax attributed:
                return ApplyToType(Resolve(attributed.Inner), attributed.Attributes);
            case TypeofTypeSyntax type:
                Operand operand = context.Evaluator.Evaluate(type.Operand);
                context.Target.AskForAlignments();
                return operand.IsError ? context.Fail(type.Operand.Position, HeaderRules.NotConstant, "typeof", operand.Reason) : operand.Type;
            default:
                return CError.Instance;
        }
    }

    /// <summary>What a typedef or a type name with attributes means: there <c>aligned</c> sets the alignment, up or down.</summary>
    public CType ApplyToType(CType type, AttributeList? attributes)
    {
        type = ApplyModes(type, attributes);
        int alignment = GetAlignment(attributes);
        return alignment == 0 || type is CError ? type : type.WithAlignment(alignment);
    }

    /// <summary>The type with <c>mode</c> and <c>vector_size</c> applied, but not <c>aligned</c>.</summary>
    public CType ApplyModes(CType type, AttributeList? attributes)
    {
        if (attributes is null)
            return type;
        if (attributes.Mode is { } mode)
            type = ApplyMode(type, mode, attributes.Position);
        if (attributes.VectorSize is { } size)
            type = ApplyVectorSize(type, size);
        return type;
    }

    /// <summary>The strictest alignment of the list in bytes, or 0 without one (or after a diagnostic).</summary>
    public int GetAlignment(AttributeList? attributes)
    {
        int strictest = 0;
        if (attributes is null)
            return 0;
        foreach (AlignmentAttribute attribute in attributes.Alignments)
            strictest = Math.Max(strictest, GetAlignment(attribute));
        return strictest;
    }

    private int GetAlignment(AlignmentAttribute attribute)
    {
        if (attribute.Type is { } type)
            return Resolve(type).Alignment;
        if (attribute.Value is not { } expression)
            return context.Target.BiggestAlignment;
        Operand value = context.Evaluator.Evaluate(expression);
        if (!value.IsValue || value.Type.AsInteger is not { } integer)
        {
            context.Report(attribute.Position, HeaderRules.NotConstant, "The alignment", value.Reason ?? "it is no integer");
            return 0;
        }
        if (value.Bits == 0)
            return 0;
        if ((integer.IsSigned && (long)value.Bits < 0) || value.Bits > MaxAlignment || (value.Bits & (value.Bits - 1)) != 0)
        {
            context.Report(attribute.Position, HeaderRules.InvalidAlignment, new IntegerValue(value.Bits, integer.IsSigned), MaxAlignment);
            return 0;
        }
        return (int)value.Bits;
    }

    private CType ResolveArray(ArrayTypeSyntax syntax)
    {
        CType element = Resolve(syntax.Element);
        if (element is CError)
            return element;
        if (element.Depth >= context.Limits.MaxNesting)
            return context.Fail(syntax.Position, HeaderRules.TypeTooDeep, context.Limits.MaxNesting);
        if (!element.IsComplete)
            return context.Fail(syntax.Position, HeaderRules.IncompleteType, "The array", Describe(syntax.Element));
        if (syntax.Length is null)
            return new CArray(element, null);
        Operand length = context.Evaluator.Evaluate(syntax.Length);
        if (!length.IsValue || length.Type.AsInteger is not { } integer)
            return context.Fail(syntax.Length.Position, HeaderRules.NotConstant, "The array length", length.Reason ?? "it is no integer");
        if (integer.IsSigned && (long)length.Bits < 0)
            return context.Fail(syntax.Length.Position, HeaderRules.NegativeLength, (long)length.Bits);
        long limit = context.Limits.MaxObjectSize;
        if (length.Bits > (ulong)limit || (element.Size > 0 && (long)length.Bits > limit / element.Size))
            return context.Fail(syntax.Length.Position, HeaderRules.ObjectTooLarge, "The array", limit);
        return new CArray(element, (long)length.Bits);
    }

    // GCC manual 6.37.1: the mode's width, the type's sign.
    private CType ApplyMode(CType type, string mode, Position position)
    {
        if (type.AsInteger is { } integer)
        {
            int size = mode switch
            {
                "QI" or "byte" => 1,
                "HI" => 2,
                "SI" => 4,
                "DI" => 8,
                "TI" => 16,
                "word" => context.Target.LongSize,
                "pointer" => context.Target.PointerSize,
                _ => 0,
            };
            if (context.Types.OfSize(size, integer.IsSigned) is { } result)
                return result;
        }
        else if (type is CFloat)
        {
            BuiltinType? builtin = mode switch
            {
                "SF" => BuiltinType.Float,
                "DF" => BuiltinType.Double,
                "TF" or "KF" => BuiltinType.Float128,
                _ => null,
            };
            if (builtin is { } known)
                return context.Types.Get(known);
        }
        return type is CError ? type : context.Fail(position, HeaderRules.UnknownMode, mode);
    }

    // A vector is aligned to its size, as far as the target aligns anything.
    private CType ApplyVectorSize(CType type, Expression size)
    {
        Operand value = context.Evaluator.Evaluate(size);
        if (!value.IsValue || value.Bits == 0 || value.Bits > 4096 || (value.Bits & (value.Bits - 1)) != 0)
            return context.Fail(size.Position, HeaderRules.NotConstant, "The vector size", value.Reason ?? "it is no power of two up to 4096");
        int bytes = (int)value.Bits;
        int alignment = context.Target.MaxScalarAlignment < 16 || context.Target.BiggestAlignment < 16
            ? Math.Min(bytes, Math.Min(context.Target.MaxScalarAlignment, context.Target.BiggestAlignment))
            : bytes;
        return type is CError ? type : new COpaque(bytes, alignment, "vector of " + bytes + " bytes");
    }

    /// <summary>The type for a message.</summary>
    public static string Describe(TypeSyntax syntax) => "'" + TypeSpelling.Of(syntax) + "'";
}
