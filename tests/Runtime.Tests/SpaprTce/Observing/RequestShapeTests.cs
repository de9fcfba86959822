using System.Reflection;
using System.Runtime.InteropServices;
using Uapi.Linux;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary>What tracing takes for a structure is the structure that the header has.</summary>
public sealed class RequestShapeTests
{
    public static TheoryData<string> Names
    {
        get
        {
            TheoryData<string> names = [];
            foreach ((_, _, RequestShape shape, _) in RequestShape.All())
                names.Add(shape.Name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shape_HasTheNumberAndTheMembersOfTheHeader(string name)
    {
        (_, VfioRequest request, RequestShape shape, FieldShape[] fields) = RequestShape.All().Single(known => known.Shape.Name == name);
        object constant = typeof(Uapi.Linux.Vfio).GetField(name)?.GetValue(null) ?? typeof(Uapi.Linux.Vfio).GetProperty(name)!.GetValue(null)!;
        uint number = (uint)constant.GetType().GetProperty("Number")!.GetValue(constant)!;
        Assert.Equal(request, VfioRequestNumber.Decode(number, powerOnly: false));
        Assert.True(shape.Size <= RequestShape.Largest);
        if (shape.Kind != ArgumentKind.Record)
            return;
        Type record = constant.GetType().IsGenericType ? constant.GetType().GetGenericArguments()[0] : StructureOf(name);
        foreach (FieldShape field in fields)
        {
            (int offset, int size) = Find(record, field.Name);
            Assert.Equal((field.Name, offset, size), (field.Name, field.Offset, field.Size));
        }
    }

    // The header does not say it for a few.
    private static Type StructureOf(string name) => name switch
    {
        nameof(Uapi.Linux.Vfio.VFIO_EEH_PE_OP) => typeof(vfio_eeh_pe_op),
        nameof(Uapi.Linux.Vfio.VFIO_DEVICE_IOEVENTFD) => typeof(vfio_device_ioeventfd),
        nameof(Uapi.Linux.Vfio.VFIO_DEVICE_FEATURE) => typeof(vfio_device_feature),
        _ => throw new ArgumentException($"What does {name} take?"),
    };

    private static (int Offset, int Size) Find(Type record, string path)
    {
        int offset = 0;
        Type type = record;
        foreach (string name in path.Split('.'))
        {
            FieldInfo field = type.GetField(name) ?? throw new ArgumentException($"{type.Name} has no {name}.");
            offset += (int)Marshal.OffsetOf(type, name);
            type = field.FieldType;
        }
        return (offset, Marshal.SizeOf(type));
    }
}
