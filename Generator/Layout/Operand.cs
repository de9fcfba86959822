namespace Uapi.Layout;

/// <summary>What an expression comes to: always a type, and a value if it has one at compile time.</summary>
internal readonly struct Operand
{
    private enum State : byte
    {
        Unknown,
        Value,
        Address,
    }

    private readonly State _state;

    private Operand(CType type, State state, ulong bits, double floating, string? reason)
    {
        Type = type;
        _state = state;
        Bits = bits;
        Floating = floating;
        Reason = reason;
    }

    /// <summary>The type; <see cref="CError"/> if the expression is not even well-formed.</summary>
    public CType Type { get; }

    /// <summary>The value cut to its type, or the address of an object.</summary>
    public ulong Bits { get; }

    /// <summary>The value of a floating-point expression.</summary>
    public double Floating { get; }

    /// <summary>Why there is no value.</summary>
    public string? Reason { get; }

    public bool IsValue => _state == State.Value;

    /// <summary>Whether it is an object at a known address, such as <c>((struct s *)0)->m</c>.</summary>
    public bool IsAddress => _state == State.Address;

    public bool IsError => Type is CError;

    public bool IsTrue => Type is CFloat ? Floating != 0 : Bits != 0;

    public static Operand Value(CInteger type, ulong bits) => new(type, State.Value, type.Truncate(bits), 0, null);

    public static Operand Enumerator(CEnum type, ulong bits) => new(type, State.Value, type.Integer.Truncate(bits), 0, null);

    public static Operand Pointer(CPointer type, ulong bits) =>
        new(type, State.Value, type.Size >= 8 ? bits : bits & 0xffffffff, 0, null);

    public static Operand Float(CFloat type, double value) => new(type, State.Value, 0, value, null);

    public static Operand Object(CType type, ulong address) => new(type, State.Address, address, 0, "it reads an object");

    public static Operand Unknown(CType type, string reason) => new(type, State.Unknown, 0, 0, reason);

    public static Operand Error(string reason) => new(CError.Instance, State.Unknown, 0, 0, reason);
}
