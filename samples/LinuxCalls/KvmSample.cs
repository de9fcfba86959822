using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/kvm.h: a virtual machine of one page that adds two numbers, writes the sum to a port and halts.</summary>
internal static unsafe class KvmSample
{
    // In real mode: mov dx, 0x3f8; add al, bl; out dx, al; hlt
    private static ReadOnlySpan<byte> Program => [0xba, 0xf8, 0x03, 0x00, 0xd8, 0xee, 0xf4];

    public static string Run()
    {
        using LinuxFile kvm = LinuxFile.Open("/dev/kvm", FileAccess.ReadWrite);
        int version = kvm.Ioctl(Kvm.KVM_GET_API_VERSION);
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return $"API version {version}; the program is for x86-64";

        // Requests that make a file return its descriptor; whoever adopts it closes it.
        using LinuxFile machine = LinuxFile.FromDescriptor(kvm.Ioctl(Kvm.KVM_CREATE_VM, 0));
        nuint size = 4096;
        byte* memory = (byte*)NativeMemory.AlignedAlloc(size, 4096);
        try
        {
            Program.CopyTo(new Span<byte>(memory, (int)size));
            kvm_userspace_memory_region region = new() { guest_phys_addr = 0x1000, memory_size = size, userspace_addr = (ulong)memory };
            machine.Ioctl(Kvm.KVM_SET_USER_MEMORY_REGION, ref region);
            return $"API version {version}; the guest says 2 + 5 = {RunProcessor(kvm, machine)}";
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    private static int RunProcessor(LinuxFile kvm, LinuxFile machine)
    {
        using LinuxFile processor = LinuxFile.FromDescriptor(machine.Ioctl(Kvm.KVM_CREATE_VCPU, 0));
        kvm_sregs special = default;
        processor.Ioctl(Kvm.KVM_GET_SREGS, ref special);
        special.cs.@base = 0;
        special.cs.selector = 0;
        processor.Ioctl(Kvm.KVM_SET_SREGS, ref special);
        kvm_regs registers = new() { rip = 0x1000, rax = 2, rbx = 5, rflags = 2 };
        processor.Ioctl(Kvm.KVM_SET_REGS, ref registers);

        // The state that processor and program share is a mapping of the file; its type is a struct of the header.
        int length = kvm.Ioctl(Kvm.KVM_GET_VCPU_MMAP_SIZE);
        KernelTransport.Instance.Map(processor, 0, (nuint)length, FileAccess.ReadWrite, out MappedFile? mapping).GetValueOrThrow("mmap", 0);
        using (mapping)
        {
            int sum = -1;
            while (true)
            {
                processor.Ioctl(Kvm.KVM_RUN);
                ref kvm_run run = ref MemoryMarshal.AsRef<kvm_run>(mapping!.Span);
                switch (run.exit_reason)
                {
                    case Kvm.KVM_EXIT_IO:
                        sum = mapping.Span[(int)run.io.data_offset];
                        break;
                    case Kvm.KVM_EXIT_HLT:
                        return sum;
                    default:
                        throw new InvalidOperationException($"the processor stopped with exit reason {run.exit_reason}");
                }
            }
        }
    }
}
