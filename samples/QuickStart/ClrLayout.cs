using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Uapi.Samples;

/// <summary>Asks the running CLR, not the attributes, where it put things.</summary>
internal static class ClrLayout
{
    private delegate nint Measure();

    /// <summary>Bytes of a struct in an array.</summary>
    public static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>Bytes from the start of a struct to a field: the difference of two addresses.</summary>
    public static int OffsetOf(Type type, FieldInfo field)
    {
        DynamicMethod method = new("Offset", typeof(nint), Type.EmptyTypes, typeof(ClrLayout), skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        LocalBuilder record = code.DeclareLocal(type);
        code.Emit(OpCodes.Ldloca, record);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Ldloca, record);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        return (int)method.CreateDelegate<Measure>()();
    }
}
