using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>The C# names inside one struct: its members, the types nested in it, and the types its members have.</summary>
internal sealed class StructNames
{
    private readonly BindingPlan _plan;
    private readonly int _pointerSize;
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nested = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _arrays = new(StringComparer.Ordinal);

    public StructNames(BindingPlan plan, ShapePair pair, string structName, string where)
    {
        _plan = plan;
        _pointerSize = pair.PointerSize;
        Scope = new NameScope([structName.TrimStart('@'), "Layout", .. Names.ObjectMembers]);
        RecordShape shape = pair.Main;
        foreach (MemberShape member in shape.Members)
        {
            string given = Scope.Take(member.Name);
            _members[member.Name] = given;
            if (given != member.Name)
                plan.Report(member.Facts.Value.Line, HeaderRules.NameChanged, $"{where}.{member.Name}", given);
        }

        // Nested types come second, and keep out of the way of the types that members have.
        foreach (MemberShape member in shape.Members)
        {
            if (TypeOf(member) is { } type)
                ReserveReferenced(type);
        }
        foreach (MemberShape member in shape.Members)
        {
            TypeShape? type = TypeOf(member);
            if (type is ArrayShape array)
            {
                if (member is FieldShape)
                    _arrays[member.Name] = Scope.Take(member.Name + "_array");
                type = array.Element;
            }
            if (type is NestedShape nested)
            {
                string suffix = nested.Record.Facts.Value.Kind == RecordKind.Struct ? "_struct" : "_union";
                _nested[member.Name] = Scope.Take(member.Name + suffix);
            }
        }
    }

    /// <summary>All names taken in the struct.</summary>
    public NameScope Scope { get; }

    /// <summary>The C# name of a member.</summary>
    public string Of(MemberShape member) => Names.Member(_members[member.Name]);

    /// <summary>The start of a member's names in <c>Layout</c>.</summary>
    public static string LayoutName(MemberShape member) => Names.Member(member.Name).TrimStart('@');

    /// <summary>The type nested for a member's unnamed record.</summary>
    public string NestedName(string member) => Names.Type(_nested[member]);

    /// <summary>The type nested for a member that is an array.</summary>
    public string ArrayName(string member) => Names.Type(_arrays[member]);

    /// <summary>The C# type of a member, or of the elements of one.</summary>
    public string TypeOf(TypeShape type, string member) => type switch
    {
        ScalarShape scalar => scalar.CSharp,
        ReferenceShape reference => _plan.TypeName(reference.Key),
        PointerShape => _pointerSize == 4 ? "uint" : "nint",
        NestedShape => NestedName(member),
        _ => ArrayName(member),
    };

    private static TypeShape? TypeOf(MemberShape member) => member switch
    {
        FieldShape field => field.Type,
        FlexibleShape flexible => flexible.Element,
        _ => null,
    };

    private void ReserveReferenced(TypeShape type)
    {
        switch (type)
        {
            case ArrayShape array:
                ReserveReferenced(array.Element);
                break;
            case ReferenceShape reference:
                Scope.Reserve(_plan.TypeName(reference.Key).TrimStart('@'));
                break;
            case ScalarShape scalar:
                Scope.Reserve(scalar.CSharp.TrimStart('@'));
                break;
            case NestedShape nested:
                foreach (MemberShape member in nested.Record.Members)
                {
                    if (TypeOf(member) is { } inner)
                        ReserveReferenced(inner);
                }
                break;
        }
    }
}
