namespace Uapi.Parsing;

/// <summary>Spells a type as C does, attributes left out: <c>struct vfio_region_info</c>, <c>__u32[4]</c>, <c>void (*)()</c>.</summary>
internal static class TypeSpelling
{
    /// <summary>The type name. Array lengths that are no plain number are given by <paramref name="lengthOf"/>, or left open.</summary>
    public static string Of(TypeSyntax type, Func<ArrayTypeSyntax, string>? lengthOf = null)
    {
        // Outside in: what the name would stand in grows while the walk goes down to the base type.
        string declarator = "";
        bool isPointer = false;
        while (true)
        {
            switch (type)
            {
                case PointerTypeSyntax pointer:
                    declarator = "*" + declarator;
                    isPointer = true;
                    type = pointer.Pointee;
                    continue;
                case QualifiedTypeSyntax { Inner: PointerTypeSyntax } qualified:
                    declarator = qualified.Qualifiers + (declarator.Length > 0 ? " " : "") + declarator;
                    type = qualified.Inner;
                    continue;
                case ArrayTypeSyntax array:
                    declarator = Group(declarator, isPointer) + "[" + Length(array, lengthOf) + "]";
                    isPointer = false;
                    type = array.Element;
                    continue;
                case FunctionTypeSyntax function:
                    declarator = Group(declarator, isPointer) + "()";
                    isPointer = false;
                    type = function.Result;
                    continue;
                case AttributedTypeSyntax attributed:
                    type = attributed.Inner;
                    continue;
            }
            string name = Base(type);
            return declarator.Length == 0 ? name : declarator[0] is '[' ? name + declarator : name + " " + declarator;
        }
    }

    private static string Group(string declarator, bool isPointer) => isPointer ? "(" + declarator + ")" : declarator;

    private static string Length(ArrayTypeSyntax array, Func<ArrayTypeSyntax, string>? lengthOf)
    {
        if (array.Length is null)
            return "";
        return lengthOf is not null ? lengthOf(array) : array.Length is NumberExpression number ? number.Text : "...";
    }

    private static string Base(TypeSyntax type) => type switch
    {
        BuiltinTypeSyntax builtin => builtin.Spelling,
        TypedefTypeSyntax typedef => typedef.Symbol.Name,
        TagTypeSyntax tag => tag.Symbol.HasTag ? tag.Symbol.Keyword + " " + tag.Symbol.Name : tag.Symbol.TypedefName ?? tag.Symbol.Keyword,
        QualifiedTypeSyntax qualified => qualified.Qualifiers + " " + Base(qualified.Inner),
        AttributedTypeSyntax attributed => Base(attributed.Inner),
        TypeofTypeSyntax => "typeof(...)",
        _ => "?",
    };
}
